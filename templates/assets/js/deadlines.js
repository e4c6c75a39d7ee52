// Whose turn it is in a refund case, and until when.
import { start } from './calculator.js';
import { showDays } from './case-days.js';
import { addEvent, connectEvents } from './events.js';
import { linkOf } from './link.js';
import { leftText } from './wording.js';

start('deadlines', {
  query: 'deadlines',

  show(section, result, ask) {
    const { applied, today, status, awaiting, ending, deadlines } = result;
    const running = deadlines.find(({ id }) => id === ending);
    const nearness = { [running?.safeDay]: 'safe', [running?.lastDay]: 'last' }[today] ?? 'before';
    const name = running ? `${awaiting} ${ending} ${nearness}` : status;
    const values = { ...result, ...running };

    const answer = section.querySelector('.answer');
    answer.replaceChildren(section.querySelector(`[data-answer="${name}"]`).content.cloneNode(true));
    const left = answer.querySelector('[data-left]');
    const until = new URLSearchParams({ from: today, to: values[left.dataset.left] });
    left.textContent = leftText(ask('days', until).days);

    // To what is entered, what the reader says happened is added, without its day.
    for (const link of answer.querySelectorAll('[data-adds]')) link.hash = `${linkOf(section).split('#')[1]}&event=${link.dataset.adds}:`;

    const coming = showDays(section, result, ask);
    const button = section.querySelector('.calendar');
    button.hidden = !coming.length;
    button.onclick = async () => (await import('./calendar-file.js')).saveCalendar(coming, applied, linkOf(section));
    return values;
  },

  connect: connectEvents,
  addEvent,
});
