// The days of a case drawn to scale, across where there is room and down on a phone. For eyes only: the
// table below says the same.
import { dayText } from './wording.js';

/** In pixels: where the scale begins to run across, the height of a label, the room around. */
const [wide, step, edge] = [560, 46, 14];

const observers = new WeakMap();

/**
 * @param {import('./deadlines.js').Row[]} rows in order
 * @param {{ today: string, since?: string, lastDay?: string }} result the case waits between the two days
 */
export function drawTimeline(container, rows, result) {
  const observer = new ResizeObserver(() => draw(container, rows, result));
  observers.get(container)?.disconnect();
  observers.set(container, observer);
  observer.observe(container);
}

function draw(container, rows, { today, since, lastDay }) {
  const width = container.clientWidth;
  const isAcross = width >= wide;
  const [first, last] = [rows[0].day, rows.at(-1).day];
  const end = rows.find(({ kind }) => kind === 'ended')?.day;
  const room = rows.length * step;
  const length = isAcross ? width - 2 * edge : room - step;
  const along = (day) => edge + (length * (new Date(day) - new Date(first))) / (new Date(last) - new Date(first) || 1);
  const point = (day) => (isAcross ? [along(day), room + edge] : [edge, along(day)]);

  const svg = element('svg', { viewBox: `0 0 ${width} ${room + edge * 2}` });
  const line = (name, from, to) => svg.append(element('path', { class: name, d: `M${point(from)}L${point(to)}` }));
  line('axis', first, last);
  line('passed', first, end ?? (today < last ? today : last));
  if (since) line('clock', since, lastDay);
  if (end) line('after', end, last);

  rows.forEach((row, index) => {
    const [x, y] = point(row.day);
    const top = step * index + edge;
    const isLate = isAcross && x > width / 2;
    svg.append(element('path', { class: 'leader', d: isAcross ? `M${x} ${y}V${top}` : `M${x} ${y}l16 ${top - y}h8` }));
    const text = element('text', { class: isLate ? `${row.kind} late` : row.kind });
    const left = isAcross ? x + (isLate ? -8 : 8) : 48;
    [dayText(row.day, today, 3), row.text].forEach((words, place) => {
      text.append(element('tspan', { x: left, y: top + (isAcross ? 8 : 0) + place * 18 }, words));
    });
    const shape = shapes[row.kind] ?? shapes.happened;
    svg.append(text, element('path', { class: `${row.kind} mark`, d: `M${x} ${y}${shape}` }));
  });
  container.replaceChildren(svg);
}

/** A dot for what happened, a ring for today, a diamond for a deadline, a square for the end. */
const shapes = {
  happened: 'm-6 0a6 6 0 0 0 12 0a6 6 0 0 0-12 0z',
  today: 'm-10 0a10 10 0 0 0 20 0a10 10 0 0 0-20 0z',
  deadline: 'm0-7l7 7-7 7-7-7z',
  ended: 'm-7-7h14v14h-14z',
};

function element(name, attributes, text = '') {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.textContent = text;
  return node;
}
