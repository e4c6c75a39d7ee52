// Starts each calculator of the page: reads its fields, shows result or errors, speaks once typing has
// stopped. Whatever fails, the worked examples take the calculator's place.
import { connectTools, fillFromLink } from './share.js';
import { loadModule } from './wasm.js';
import { fill, readersToday } from './wording.js';

/**
 * @typedef {{ field: string, code: number, event?: number, day?: string, what?: string }} Refusal
 * @typedef {{ errors: Refusal[] } | Record<string, any>} Result
 * @typedef {object} Calculation the one export of a calculator's file
 * @property {string} key the field that a link to a case always names
 * @property {(typed: Record<string, string>, module: object, section: HTMLElement) => Result | undefined} compute
 * @property {(section: HTMLElement, result: Result) => void} [show] what goes beyond filling places
 * @property {(section: HTMLElement, update: () => void) => void} [connect]
 * @property {(section: HTMLElement) => void} [addEvent] for a link that holds events
 */

/** Typing has stopped when no key came for so many milliseconds. */
const pause = 900;
const loading = loadModule();

/** @param {HTMLElement} section */
async function start(section) {
  try {
    const [{ calculation }, module] = await Promise.all([import(`./${section.dataset.calculator}.js`), loading]);
    open(section, calculation, module);
    section.dataset.state = 'ready';
  } catch {
    section.dataset.state = 'blocked'; // shows the examples and the reason
  }
}

/** @param {Calculation} calculation */
function open(section, calculation, module) {
  const form = section.querySelector('form');
  let timer;
  const update = () => {
    const result = calculation.compute(typed(section), module, section);
    const errors = result?.errors ?? [];
    showErrors(section, errors);
    if (!result || errors.length) return;
    fill(section.querySelector('.result'), result);
    calculation.show?.(section, result);
    section.dataset.answered = '';
  };
  const updateAndSpeak = () => {
    update();
    clearTimeout(timer);
    timer = setTimeout(speak, pause, section);
  };

  for (const input of section.querySelectorAll('[data-today]')) input.value ||= readersToday();
  fill(section.querySelector('.edition'), { now: readersToday() });
  calculation.connect?.(section, updateAndSpeak);
  connectTools(section);
  form.onsubmit = () => false;
  form.oninput = ({ target }) => {
    if ('picker' in target.dataset && target.value) target.closest('.day').firstChild.value = target.value;
    updateAndSpeak();
  };
  addEventListener('hashchange', () => fillFromLink(section, calculation) && update());
  fillFromLink(section, calculation);
  update();
}

/** What each field holds, or what it shows while it is empty. */
function typed(section) {
  const inputs = [...section.querySelectorAll('[name]')];
  return Object.fromEntries(inputs.map((input) => [input.name, input.value || input.placeholder]));
}

/** @param {Refusal[]} errors */
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

document.querySelectorAll('.calculator').forEach(start);
