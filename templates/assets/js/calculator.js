// Starts each calculator of the page: reads its fields, shows result or errors, speaks once typing has
// stopped. Whatever fails, the worked examples take the calculator's place.
import { connectTools, fillFromLink } from './share.js';
import { loading } from './wasm.js';
import { fill, readersToday } from './wording.js';

/**
 * What a kind of calculator does with it.
 * @typedef {object} Calculation
 * @property {string} key the field that a link to a case always names
 * @property {Function} compute what was typed → the result's values, or its `errors`
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
function run(section, calculation, module) {
  const form = section.querySelector('form');
  let timer;
  const update = () => {
    const result = calculation.compute(typed(section), module, section);
    showErrors(section, result?.errors ?? []);
    if (!result || result.errors) return;
    fill(section.querySelector('.result'), result);
    calculation.show?.(section, result);
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

/** What each field holds, or what it shows while it is empty. */
function typed(section) {
  const inputs = [...section.querySelectorAll('[name]')];
  return Object.fromEntries(inputs.map((input) => [input.name, input.value || input.placeholder]));
}

/** @param {{ code: number, field?: string, event?: number }[]} errors */
function showErrors(section, errors) {
  for (const place of section.querySelectorAll('.error')) place.textContent = '';
  for (const input of section.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  section.classList.toggle('old', errors.length > 0 && 'answered' in section.dataset);
  for (const error of errors) {
    const message = section.querySelector(`.messages [data-code="${error.code}"]`);
    const name = message.dataset.for || error.field;
    const field = section.querySelectorAll('.events li')[error.event] ?? section.querySelector(`[data-field="${name}"]`);
    const place = field.querySelector(':scope > .error');
    place.replaceChildren(...message.cloneNode(true).childNodes);
    fill(place, error);
    field.querySelector('input')?.setAttribute('aria-invalid', 'true');
  }
}

function speak(section) {
  const errors = [...section.querySelectorAll('.error')].map((place) => place.textContent).join(' ').trim();
  section.querySelector('.spoken').textContent = errors || section.querySelector('output').innerText;
}
