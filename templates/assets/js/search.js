// Search in a field, with the answers below it in a list for the arrow keys or, on the search page, in the page.
import { item, option, sentence } from './search-answers.js';
import { openIndex } from './search-index.js';

// Milliseconds without a key before a search starts.

const pause = 150;
const [fewAnswers, manyAnswers] = [6, 20];

let index;
const connected = new WeakSet();

/**
 * Connects the form once: a question in the address and a focus both ask for it.
 *
 * @param {HTMLFormElement} form
 * @param {string} searchHref the address of the search page, which is in the site's folder
 */
export function connect(form, searchHref) {
  if (connected.has(form)) return;
  connected.add(form);
  index ??= openIndex(new URL('..', new URL(searchHref, location.href)));
  const page = form.parentElement.querySelector('.results');
  const list = page ? inPage(page) : belowField(form);
  const input = form.elements.q;
  let [timer, asked] = [];

  async function ask() {
    const question = input.value.trim();
    if (question === asked) return;
    asked = question;
    const answered = question ? await answer(question) : {};
    if (asked === question) list.show(question, answered);
  }

  async function answer(question) {
    try {
      return await (await index)(question, page ? manyAnswers : fewAnswers);
    } catch {
      return { failed: true };
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  if (page) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      ask();
    });
  }
  ask();
}

const failure = 'Search could not be loaded. The list of all articles has everything.';
const spoken = (question, answered) => (answered.failed ? failure : answered.answers ? sentence(question, answered) : '');

function newStatus() {
  const status = document.createElement('p');
  status.className = 'status soft';
  status.role = 'status';
  return status;
}

/** Shows the answers in the search page, with the question in its address. */
function inPage(page) {
  const status = newStatus();
  const list = document.createElement('ol');
  list.className = 'items';
  page.append(status, list);
  return {
    show(question, answered) {
      status.textContent = spoken(question, answered);
      list.replaceChildren(...(answered.answers ?? []).map(item));
      history.replaceState(null, '', question ? `?${new URLSearchParams({ q: question })}` : location.pathname);
    },
  };
}

/** Shows the answers in a panel below the field: a combobox and its listbox. */
function belowField(form) {
  const input = form.elements.q;
  const status = newStatus();
  const list = document.createElement('div');
  Object.assign(list, { id: `${input.id || 'dialog'}-answers`, role: 'listbox', tabIndex: -1, ariaLabel: 'Articles', hidden: true });
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.append(status, list);
  form.append(panel);
  // The focus stays in the field.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  Object.assign(input, { role: 'combobox', ariaAutoComplete: 'list' });
  input.setAttribute('aria-controls', list.id);

  const isOpen = () => !list.hidden && !panel.hidden;
  const open = (isWanted) => {
    panel.hidden = !isWanted;
    input.ariaExpanded = isOpen();
  };
  // After Escape, a late answer opens nothing.
  let isDismissed = false;
  const want = (isWanted) => {
    isDismissed = !isWanted;
    open(isWanted);
  };
  let active = -1;
  const choose = (place) => {
    active = place;
    [...list.children].forEach((option, other) => (option.ariaSelected = other === place));
    const option = list.children[place];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  // From the field through the answers and back to the field.
  const step = (by) => {
    const stops = list.children.length + 1;
    choose(((active + 1 + by + stops) % stops) - 1);
  };
  const keys = {
    ArrowDown: () => (isOpen() ? step(1) : want(true)),
    ArrowUp: () => isOpen() && step(-1),
    Enter: () => list.children[active]?.click(),
    Escape: () => want(false),
  };
  const isTaken = (key) => (key === 'Enter' ? isOpen() && active >= 0 : key === 'Escape' ? isOpen() && !form.closest('dialog') : keys[key]);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || !isTaken(event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => form.contains(relatedTarget) || form.closest('dialog') || open(false));
  input.addEventListener('input', () => (isDismissed = false));
  input.addEventListener('focus', () => want(true));
  open(true);

  return {
    show(question, answered) {
      status.textContent = spoken(question, answered);
      // Keep the chosen answer chosen.
      const chosen = list.children[active]?.href;
      list.replaceChildren(...(answered.answers ?? []).map((answer, place) => option(answer, `${list.id}-${place}`)));
      list.hidden = !list.children.length;
      choose(chosen ? [...list.children].findIndex(({ href }) => href === chosen) : -1);
      open(!isDismissed && form.contains(document.activeElement));
    },
  };
}
