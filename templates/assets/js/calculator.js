// Starts each calculator of the page: reads its fields, shows result or errors, speaks once typing has
// stopped. Whatever fails, the worked examples take the calculator's place.
import { connectTools, fieldsOf, fillFromLink } from './share.js';
import { loading } from './wasm.js';
import { fill, readersToday } from './wording.js';

/**
 * What one kind of calculator asks and shows.
 * @typedef {object} Calculation
 * @property {string} key the field that a link to a case always names
 * @property {string} query the name of its query
 * @property {Function} [isEmpty] whether nothing is filled in yet, so that nothing is asked
 * @property {Function} [show] shows what goes beyond values in their places
 * @property {Function} [connect] makes controls of its own work
 * @property {Function} [addEvent] adds a row for a link that holds events
 */

/** Typing has stopped when no key came for so many milliseconds. */
const pause = 900;

/** Starts the calculators of a kind. @param {Calculation} calculation */
export const start = (kind, calculation) =>
  document.querySelectorAll(`[data-calculator="${kind}"]`).forEach(async (section) => {
    try {
      run(section, calculation, await loading);
      section.dataset.state = 'ready';
    } catch {
      // The reader is told why by the examples that now show.
      section.dataset.state = 'blocked';
    }
  });

/** @param {Calculation} calculation */
function run(section, calculation, ask) {
  const form = section.querySelector('form');
  let timer;
  const update = () => {
    const isEmpty = calculation.isEmpty?.(section);
    const result = isEmpty ? { errors: [] } : ask(calculation.query, fieldsOf(section));
    showErrors(section, result.errors ?? []);
    if (result.errors) return;
    fill(section.querySelector('.result'), result);
    calculation.show?.(section, result, ask);
    section.dataset.answered = '';
  };
  const updateAndSpeak = () => {
    update();
    clearTimeout(timer);
    timer = setTimeout(speak, pause, section);
  };

  const open = () => {
    if (fillFromLink(section, calculation)) requestAnimationFrame(() => section.scrollIntoView());
    update();
  };

  for (const input of section.querySelectorAll('[data-today]')) input.value ||= readersToday();
  open();
  addEventListener('hashchange', open);
  fill(section.querySelector('.edition'), { now: readersToday() });
  calculation.connect?.(section, updateAndSpeak);
  connectTools(section);
  form.onsubmit = () => false;
  form.oninput = ({ target }) => {
    if ('picker' in target.dataset && target.value) target.closest('.day').firstElementChild.value = target.value;
    updateAndSpeak();
  };
}

/** @param {{ code: string, field?: string, event?: number, status?: string }[]} errors */
function showErrors(section, errors) {
  for (const place of section.querySelectorAll('.error')) place.textContent = '';
  for (const input of section.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  section.classList.toggle('old', errors.length > 0 && 'answered' in section.dataset);
  for (const error of errors) {
    const message = section.querySelector(`.messages [data-code="${error.code}"]`);
    const event = section.querySelectorAll('.events li')[error.event];
    // An error of the query as a whole is said beside the first field.
    const field = event ?? section.querySelector(error.field ? `[data-field="${error.field}"]` : '[data-field]');
    const place = field.querySelector(':scope > .error');
    place.replaceChildren(...message.cloneNode(true).childNodes);
    fill(place, { ...error, cause: section.querySelector(`[data-outcome="${error.status}"]`)?.textContent });
    field.querySelector('input')?.setAttribute('aria-invalid', 'true');
  }
}

function speak(section) {
  const errors = [...section.querySelectorAll('.error')].map((place) => place.textContent).join(' ').trim();
  section.querySelector('.spoken').textContent = errors || section.querySelector('output').innerText;
}
