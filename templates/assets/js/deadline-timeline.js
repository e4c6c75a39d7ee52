// The days of a case drawn to scale, across where there is room and down on a phone. For eyes only: the
// table below says the same.
import { dayText } from './wording.js';

/** In pixels: where the scale begins to run across, the height of a label, the room around. */
const [wide, step, edge] = [560, 46, 14];

const observers = new WeakMap();

/**
 * @param {import('./deadlines.js').Row[]} rows in order
 * @param {object} result of the query `deadlines`; a case that runs waits between two of its days
 * @param {Function} ask the module, how many days lie between
 */
export function drawTimeline(container, rows, { today, awaitingSince, deadlines, ending }, ask) {
  const at = (day) => day && ask('days', new URLSearchParams({ from: rows[0].day, to: day })).days;
  const marks = rows.map((row) => ({ ...row, at: at(row.day) }));
  const lastDay = deadlines.find(({ id }) => id === ending)?.lastDay;
  const days = { today, now: at(today), since: at(awaitingSince), lastDay: at(lastDay) };
  const observer = new ResizeObserver(() => draw(container, marks, days));
  observers.get(container)?.disconnect();
  observers.set(container, observer);
  observer.observe(container);
}

function draw(container, rows, { today, now, since, lastDay }) {
  const width = container.clientWidth;
  const isAcross = width >= wide;
  const last = rows.at(-1).at;
  const end = rows.find(({ kind }) => kind === 'ended')?.at;
  const room = rows.length * step;
  const length = isAcross ? width - 2 * edge : room - step;
  const along = (at) => edge + (length * at) / (last || 1);
  const point = (at) => (isAcross ? [along(at), room + edge] : [edge, along(at)]);

  const svg = element('svg', { viewBox: `0 0 ${width} ${room + edge * 2}` });
  const line = (name, from, to) => svg.append(element('path', { class: name, d: `M${point(from)}L${point(to)}` }));
  line('axis', 0, last);
  line('passed', 0, end ?? (now < last ? now : last));
  if (since !== undefined) line('clock', since, lastDay);
  if (end !== undefined) line('after', end, last);

  rows.forEach((row, index) => {
    const [x, y] = point(row.at);
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
