// Whose turn it is in a refund case, and until when.
import { start } from './calculator.js';
import { drawTimeline } from './deadline-timeline.js';
import { addEvent, connectEvents, eventsOf } from './events.js';
import { linkOf } from './share.js';
import { dayText, fill } from './wording.js';

/**
 * A day of the case, as the table and the drawing show it.
 * @typedef {{ day: string, kind: 'happened' | 'today' | 'deadline' | 'ended', text: string, follows?: (Node | string)[] }} Row
 */

start('deadlines', {
  key: 'applied',

  compute({ applied, today }, module, section) {
    const events = eventsOf(section);
    if (!applied && !events.length) return undefined;
    const state = module.deadlines(applied, today, events);
    for (const error of state.errors ?? []) {
      error.what = section.querySelector(`[data-ending="${error.ending}"]`)?.textContent;
    }
    return { applied, today, events, ...state };
  },

  show(section, result) {
    const { applied, today, deadlines } = result;
    const rows = rowsOf(section, result);
    showSentence(section, result);
    section.querySelector('.case').hidden = false;
    section.querySelector('.days tbody').replaceChildren(...rows.map((row) => tableRow(section, row, today)));
    drawTimeline(section.querySelector('.timeline'), rows, result);
    const coming = deadlines.map((deadline) => marked(section, deadline)).filter(({ day }) => day >= today);
    const button = section.querySelector('.calendar');
    button.hidden = !coming.length;
    button.onclick = async () => (await import('./calendar-file.js')).saveCalendar(coming, applied, linkOf(section));
  },

  connect: connectEvents,
  addEvent,
});

/** A deadline with its rule's words, on its last day, or on the day that opens something. */
function marked(section, { rule: code, lastDay, takesEffect }) {
  const rule = section.querySelector(`li[data-rule="${code}"]`);
  return { ...rule.dataset, rule, day: 'onEffect' in rule.dataset ? takesEffect : lastDay };
}

/** The sentence for this state, its days filled in. */
function showSentence(section, result) {
  const { status, awaiting, rule } = result;
  const template = section.querySelector(`[data-status="${status}"][data-awaiting="${awaiting}"][data-ends="${rule}"]`);
  const answer = section.querySelector('output');
  answer.replaceChildren(template.content.cloneNode(true));
  fill(answer, result);
}

/** @returns {Row[]} the days of the case in order */
function rowsOf(section, { applied, today, events, deadlines, endedOn }) {
  const row = (kind, day, text) => ({ kind, day, text: text ?? section.querySelector(`[data-name="${kind}"]`).textContent });
  const rows = [
    row('applied', applied),
    ...events.map(({ day, title }) => row('happened', day, title)),
    row('today', today),
    ...deadlines.map((deadline) => {
      const { day, rule, mark, effect } = marked(section, deadline);
      const follows = day === deadline.takesEffect ? '' : `${dayText(deadline.takesEffect, today, 3)}: ${effect} `;
      return { ...row('deadline', day, mark), follows: [follows, rule.querySelector('a').cloneNode(true)] };
    }),
  ];
  if (endedOn) rows.push(row('ended', endedOn));
  return rows.sort((one, other) => new Date(one.day) - new Date(other.day));
}

/** @param {Row} row */
function tableRow(section, { kind, day, text, follows = [] }, today) {
  const row = section.querySelector('.day-row').content.firstElementChild.cloneNode(true);
  row.className = kind;
  [[dayText(day, today, 3)], [text], follows].forEach((content, place) => row.cells[place].append(...content));
  return row;
}
