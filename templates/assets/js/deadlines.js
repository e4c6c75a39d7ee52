// Whose turn it is in a refund case, and until when.
import { start } from './calculator.js';
import { drawTimeline } from './deadline-timeline.js';
import { addEvent, connectEvents } from './events.js';
import { eventsOf, linkOf } from './share.js';
import { dayText, fill } from './wording.js';

/**
 * A day of the case, as the table and the drawing show it.
 * @typedef {{ day: string, kind: 'happened' | 'today' | 'deadline' | 'ended', text: string, follows?: (Node | string)[] }} Row
 */

start('deadlines', {
  key: 'applied',
  query: 'deadlines',
  isEmpty: (section) => !section.querySelector('[name="applied"]').value && !eventsOf(section).length,

  show(section, result, ask) {
    const { applied, today, deadlines } = result;
    const rows = rowsOf(section, result, ask);
    showSentence(section, result);
    section.querySelector('.case').hidden = false;
    section.querySelector('.days tbody').replaceChildren(...rows.map((row) => tableRow(section, row, today)));
    drawTimeline(section.querySelector('.timeline'), rows, result, ask);
    const coming = deadlines.map((deadline) => marked(section, deadline)).filter(({ day }) => day >= today);
    const button = section.querySelector('.calendar');
    button.hidden = !coming.length;
    button.onclick = async () => (await import('./calendar-file.js')).saveCalendar(coming, applied, linkOf(section));
  },

  connect: connectEvents,
  addEvent,
});

/** A deadline with its rule's words, on its last day, or on the day that opens something. */
function marked(section, { id, lastDay, takesEffect }) {
  const rule = section.querySelector(`li[data-rule="${id}"]`);
  return { ...rule.dataset, id, rule, day: 'onEffect' in rule.dataset ? takesEffect : lastDay };
}

/** The sentence for this state, its days filled in. */
function showSentence(section, result) {
  const { status, awaiting = '', ending = '', deadlines } = result;
  const template = section.querySelector(
    `[data-status="${status}"][data-awaiting="${awaiting}"][data-ending="${ending}"]`,
  );
  const answer = section.querySelector('output');
  answer.replaceChildren(template.content.cloneNode(true));
  fill(answer, { ...result, ...deadlines.find(({ id }) => id === ending) });
}

/** @returns {Row[]} the days of the case in order */
function rowsOf(section, { applied, today, deadlines, endedOn }, ask) {
  // As the module writes it, whatever was typed or pasted around it.
  const written = (day) => ask('days', new URLSearchParams({ from: day, to: day })).from;
  const row = (kind, day, text) => ({ kind, day, text: text ?? section.querySelector(`[data-name="${kind}"]`).textContent });
  const rows = [
    row('applied', applied),
    ...eventsOf(section).map(({ day, title }) => row('happened', written(day), title)),
    row('today', today),
    ...deadlines.map((deadline) => {
      const { day, rule, mark, effect } = marked(section, deadline);
      const follows = day === deadline.takesEffect ? '' : `${dayText(deadline.takesEffect, today, 3)}: ${effect} `;
      return { ...row('deadline', day, mark), follows: [follows, rule.querySelector('a').cloneNode(true)] };
    }),
  ];
  if (endedOn) rows.push(row('ended', endedOn));
  return rows.sort((one, other) => one.day.localeCompare(other.day));
}

/** @param {Row} row */
function tableRow(section, { kind, day, text, follows = [] }, today) {
  const row = section.querySelector('.day-row').content.firstElementChild.cloneNode(true);
  row.className = kind;
  [[dayText(day, today, 3)], [text], follows].forEach((content, place) => row.cells[place].append(...content));
  return row;
}
