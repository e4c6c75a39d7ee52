// Search in a field, with the answers below it in a list for the arrow keys or, on the search page, in the page.

/** Milliseconds without a key before all texts are searched. */
const pause = 150;
const [fewAnswers, manyAnswers] = [6, 20];

let site;
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
  const search = new URL(searchHref, location.href);
  site ??= openSite(new URL('..', search));
  const page = form.parentElement.querySelector('.results');
  const list = page ? inPage(page) : belowField(form, search);
  const most = page ? manyAnswers : fewAnswers;
  const input = form.elements.q;
  let asked;

  /** Shows what the table answers, and below it, after a wait, what the index adds. */
  async function ask(wait) {
    const question = input.value.trim();
    if (question === asked) return;
    asked = question;
    const show = (answered) => asked === question && list.show(question, answered);
    const table = await site.table;
    if (!question) return show(form.closest('dialog') ? questionsIn(table) : nothing);
    const first = firstAnswers(table, question);
    if (first.length) show({ status: 'Searching all texts…', answers: first });
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (asked === question) show(await allAnswers(question, first, most));
  }

  input.addEventListener('input', () => ask(pause));
  if (page) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      ask(0);
    });
  }
  ask(0);
}

function openSite(base) {
  const table = openTable(base).catch(() => ({ pages: 1, rows: [], words: [] }));
  const index = openIndex(base, table);
  // Said when something is asked.
  index.catch(() => {});
  return { table, index };
}

const nothing = { status: '', answers: [] };

/** @returns {Promise<{ status: string, answers: Answer[], count?: number, take?: (most: number) => Promise<Answer[]> }>} */
async function allAnswers(question, first, most) {
  try {
    const found = await (await site.index)(question, first);
    const answers = await found.take(most);
    const count = Math.max(found.count, answers.length);
    return { status: sentence(question, { ...found, count }), answers, count, take: found.take };
  } catch {
    return { status: 'Search could not be loaded. The list of all articles has everything.', answers: first };
  }
}

const newStatus = () => element('p', { className: 'status soft', role: 'status' });

/** Shows the answers in the search page, with the question in its address. */
function inPage(page) {
  const status = newStatus();
  const list = element('ol', { className: 'items' });
  const more = element('button', { type: 'button', className: 'button', hidden: true }, 'Show more');
  page.append(status, list, more);
  let [asked, next] = [];
  more.addEventListener('click', () => next());
  return {
    show(question, { status: said, answers, count = 0, take }) {
      status.textContent = said;
      if (question !== asked) list.replaceChildren();
      asked = question;
      const add = (answers) => {
        list.append(...answers.slice(list.children.length).map(item));
        more.hidden = list.children.length >= count;
      };
      add(answers);
      next = async () => {
        const place = list.children.length;
        add(await take(place + manyAnswers));
        list.children[place]?.querySelector('a').focus();
      };
      history.replaceState(null, '', question ? `?${new URLSearchParams({ q: question })}` : location.pathname);
    },
  };
}

/** Shows the answers in a panel below the field: a combobox and its listbox. */
function belowField(form, search) {
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
  let [active, asked] = [-1];
  const choose = (place) => {
    active = place;
    [...list.children].forEach((option, other) => (option.ariaSelected = other === place));
    const option = list.children[place];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  // The answers to a newer question, while one to an older question is chosen.
  let late;
  // From the field through the answers and back to the field.
  const step = (by) => {
    const stops = list.children.length + 1;
    choose(((active + 1 + by + stops) % stops) - 1);
    if (active < 0) late?.();
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
  input.addEventListener('input', () => {
    isDismissed = false;
    choose(-1);
  });
  input.addEventListener('focus', () => want(true));
  open(true);

  return {
    show(question, answered) {
      late = question !== asked && active >= 0 ? () => this.show(question, answered) : undefined;
      if (late) return;
      const { status: said, answers, count } = answered;
      status.textContent = said;
      // Keep the first answers where they are, and the chosen one chosen.
      if (question !== asked) list.replaceChildren();
      asked = question;
      const place = list.children.length;
      list.append(...answers.slice(place).map((answer, other) => option(answer, `${list.id}-${place + other}`)));
      if (count > answers.length && place <= answers.length) list.append(rest(count, `${search}?${new URLSearchParams({ q: question })}`, `${list.id}-all`));
      list.hidden = !list.children.length;
      choose(active);
      open(!isDismissed && form.contains(document.activeElement));
    },
  };
}
