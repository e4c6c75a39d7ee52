// What is refused, said beside its field.
import { fill } from './wording.js';

/** Date fields in which a day stands that is not complete, or not in the calendar. */
export const unfinished = (section) =>
  [...section.querySelectorAll('input')]
    .filter(({ validity }) => validity.badInput)
    .map((input) => {
      const event = [...section.querySelectorAll('.events li')].indexOf(input.closest('li'));
      return { code: 'day-unfinished', ...(event < 0 ? { field: input.name } : { field: 'event', event }) };
    });

/** @param {{ code: string, field?: string, event?: number, status?: string }[]} errors */
export function showErrors(section, errors) {
  for (const place of section.querySelectorAll('.error')) place.textContent = '';
  for (const control of section.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  const isAnswered = 'answered' in section.dataset;
  section.classList.toggle('old', errors.length > 0 && isAnswered);
  section.classList.toggle('none', errors.length > 0 && !isAnswered);
  for (const error of errors) {
    const message = section.querySelector(`.messages [data-code="${error.code}"]`);
    const row = section.querySelectorAll('.events li')[error.event];
    // An error of the query as a whole is said beside the first field.
    const at = message.dataset.at ?? error.field;
    const field = row ?? section.querySelector(at ? `[data-field="${at}"]` : '[data-field]');
    const place = field.querySelector(':scope > .error');
    place.replaceChildren(...message.cloneNode(true).childNodes);
    fill(place, { ...error, cause: section.querySelector(`[data-outcome="${error.status}"]`)?.textContent });
    if (field.matches('.field, li')) field.querySelector(error.code === 'unknown-event' ? 'select' : 'input').setAttribute('aria-invalid', 'true');
    // A fold that is closed would hide it.
    for (const fold of [field.closest('details'), row?.querySelector('details')]) fold?.setAttribute('open', '');
  }
}
