// The case as one list: what happened, today, what comes, day by day.
import { rowsOf } from './link.js';
import { dayNodes, distanceText, fill } from './wording.js';

/**
 * A day of the case.
 * @typedef {{ day: string, kind: 'happened' | 'today' | 'coming' | 'ended', text: string, follows?: Node }} CaseDay
 */

/**
 * @param {object} result of the query `deadlines`
 * @param {Function} ask the module, how many days lie between
 * @returns the deadlines that are not over, each with its day and the words of its rule
 */
export function showDays(section, { applied, today, status, deadlines, endedOn }, ask) {
  const name = (kind) => section.querySelector(`[data-name="${kind}"]`).textContent;
  const marked = deadlines.map((deadline) => {
    const follows = section.querySelector(`div[hidden] > [data-rule="${deadline.id}"]`).cloneNode(true);
    const day = 'onEffect' in follows.dataset ? deadline.takesEffect : deadline.lastDay;
    fill(follows, deadline, 3);
    return { ...follows.dataset, text: follows.dataset.mark, day, kind: day < today ? 'happened' : 'coming', follows };
  });
  /** @type {CaseDay[]} */
  const days = [
    { day: applied, kind: 'happened', text: name('applied') },
    ...rowsOf(section)
      .filter(({ name }) => name)
      .map(({ day, title }) => ({ day, kind: 'happened', text: title })),
    ...marked,
    ...(endedOn ? [{ day: endedOn, kind: 'ended', text: section.querySelector(`[data-outcome="${status}"]`).dataset.mark }] : []),
  ];
  // Today is one row, with all that falls on it.
  const now = days.filter(({ day }) => day === today);
  const rows = days.filter((day) => !now.includes(day)).map((day) => [day]);
  rows.push([{ day: today, kind: 'today', text: name('today') }, ...now]);
  // By their characters: to compare by a language takes ten milliseconds the first time.
  rows.sort(([one], [other]) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  section.querySelector('.days').replaceChildren(...rows.map((row) => rowNode(section, row, today, ask)));
  return marked.filter(({ kind }) => kind === 'coming');
}

/** @param {CaseDay[]} row what falls on one day */
function rowNode(section, row, today, ask) {
  const node = section.querySelector('.day-row').content.firstElementChild.cloneNode(true);
  const [date, distance, line] = ['b', '.distance', '.what'].map((part) => node.querySelector(part));
  const [{ day, kind }] = row;
  node.className = row.some(({ kind }) => kind === 'ended') ? `${kind} end` : kind;
  date.append(...dayNodes(day, 3));
  // The row of today says so.
  if (kind === 'today') distance.remove();
  else distance.textContent = distanceText(ask('days', new URLSearchParams({ from: today, to: day })).days);
  line.replaceWith(
    ...row.flatMap(({ text, follows }) => {
      const what = line.cloneNode();
      what.append(text);
      return follows ? [what, follows] : [what];
    }),
  );
  return node;
}
