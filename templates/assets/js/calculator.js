// Starts each calculator of the page: reads its fields, shows the result at once and what is refused once the
// reader has done. Whatever fails, the worked examples take the calculator's place.
import { showErrors, unfinished } from './errors.js';
import { bring, connectGlance, showGlance } from './glance.js';
import { fieldsOf, fillFields, holdLink, linkInAddress, linkOf, readToday } from './link.js';
import { connectTools } from './tools.js';
import { loading } from './wasm.js';
import { fill } from './wording.js';

/**
 * What one kind of calculator asks and shows.
 * @typedef {object} Calculation
 * @property {string} query the name of its query
 * @property {Function} [show] shows what goes beyond values in their places, and adds values
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
  const say = (text) => {
    const place = section.querySelector('.spoken');
    if (place.textContent !== text) place.textContent = text;
  };
  let timer;
  let isHolding = false;
  let errors = [];
  // What the address holds, as long as it is not what the fields hold.
  let link = null;

  /** Asks, and shows what is good. What is refused waits until the reader has done. */
  const update = (isByReader) => {
    readToday(section);
    const today = section.querySelector('[name="today"]')?.value;
    fill(section.querySelector('.fields'), today ? { today } : {}, 3);
    errors = unfinished(section);
    section.classList.toggle('stale', errors.length > 0);
    if (errors.length || (!link && isUntouched(section))) return;
    const fields = new URLSearchParams(link ?? fieldsOf(section));
    if (today && !fields.get('today')) fields.set('today', today);
    const isOurs = !link || link.has(section.dataset.key);
    const result = isOurs ? ask(calculation.query, fields) : { errors: [{ code: 'unknown-query' }] };
    errors = result.errors ?? [];
    section.classList.toggle('stale', errors.length > 0);
    if (errors.length) return;
    link = null;
    section.dataset.answered = '';
    showErrors(section, errors);
    const values = { ...result, ...calculation.show?.(section, result, ask) };
    fill(section.querySelector('.result'), values);
    showGlance(section, values);
    leadOn(section);
    // What was said before is not to be found there any more.
    if (section.querySelector('.spoken').textContent !== textOf(section)) say('');
    if (!isByReader || isHolding) return;
    // Once for all that happens at a time: the browser takes as long to write an address as all of this.
    isHolding = true;
    queueMicrotask(() => {
      isHolding = false;
      holdLink(section);
    });
  };
  /** The reader has done: what is refused may be said now. */
  const settle = () => {
    clearTimeout(timer);
    timer = undefined;
    holdHeight(section, false);
    showErrors(section, errors);
  };
  const open = () => {
    link = linkInAddress(section);
    const isLink = Boolean(link);
    if (link) {
      fillFields(section, link, ask, calculation.addEvent);
      delete section.dataset.answered;
    }
    update();
    settle();
    return isLink;
  };
  const change = () => {
    link = null;
    if (!timer) holdHeight(section, true);
    update(true);
    clearTimeout(timer);
    timer = setTimeout(() => {
      settle();
      say(textOf(section));
    }, pause);
  };

  // On the way back, or after a reload, the browser knows where the reader was.
  const isReturn = ['back_forward', 'reload'].includes(performance.getEntriesByType('navigation')[0]?.type);
  if (open() && !isReturn) requestAnimationFrame(() => bring(section));
  addEventListener('hashchange', () => open() && bring(section));
  calculation.connect?.(section, change);
  connectGlance(section);
  connectForm(section, {
    change,
    look: () => readToday(section) && update(),
    leave(row) {
      // Only now a day that is missing in the row counts.
      if (row && !row.querySelector('input').value) update();
      showErrors(section, errors);
    },
    finish() {
      settle();
      if (errors.length) return say(textOf(section));
      section.querySelector('.result').focus({ preventScroll: true });
      bring(section);
    },
  });
  // After the form, so that paper has the day that is read again before it.
  connectTools(section, say);
}

/** On a page that has it in brief, the link below it takes what is entered along. */
function leadOn(section) {
  const link = section.closest('.home') && section.nextElementSibling?.querySelector('a');
  if (link && (!link.hash || link.hash.includes('='))) link.hash = linkOf(section).split('#')[1];
}

/** What a reader does: changes a field, leaves it, is done with it, looks at the page again. */
function connectForm(section, { change, leave, finish, look }) {
  const form = section.querySelector('form');
  let entered;
  form.onsubmit = () => false;
  // What stands in a field of a number is selected on the way in, also by a tap, so that typing replaces it.
  form.addEventListener('focusin', ({ target }) => {
    if (target.inputMode) target.select();
    entered = target;
  });
  form.addEventListener('click', ({ target }) => {
    if (target === entered && target.inputMode && target.selectionStart === target.selectionEnd) target.select();
    entered = null;
  });
  form.addEventListener('input', ({ target }) => {
    if ('today' in target.dataset) target.dataset.chosen = '';
    change();
  });
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const row = target.closest('.events li');
    if (!row?.contains(relatedTarget)) leave(row);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.target.matches('input')) return;
    event.preventDefault();
    finish();
  });
  document.addEventListener('visibilitychange', look);
  for (const moment of ['pageshow', 'focus', 'beforeprint']) addEventListener(moment, look);
}

/** Before its first result a calculator whose first field is empty asks nothing. */
const isUntouched = (section) =>
  !('answered' in section.dataset) && !section.querySelector(`[name="${section.dataset.key}"]`).value;

/** While a day is typed, its first digits may be another day with a shorter answer: what is below stays in its place. */
function holdHeight(section, isHeld) {
  for (const part of section.querySelectorAll('.result, .case')) part.style.minHeight = isHeld ? `${part.offsetHeight}px` : '';
}

/** The text that stands for the result, or what is wrong. */
function textOf(section) {
  const texts = (parts) => [...section.querySelectorAll(parts)].map((part) => part.textContent.trim()).join(' ').trim();
  return texts('.error') || texts('.result .told');
}
