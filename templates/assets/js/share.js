// A link that holds a calculator's inputs (`#applied=…`), and the buttons below its result.
import { readersToday } from './wording.js';

/** @param {boolean} [whole] says which day is today also where that goes without saying */
export function linkOf(section, whole) {
  const pairs = new URLSearchParams(new FormData(section.querySelector('form')));
  if (!whole && pairs.get('today') === readersToday()) pairs.delete('today');
  return `${location.href.split('#')[0]}#${pairs}`;
}

/** Fills the fields from the page's address; false where that speaks of something else. */
export function fillFromLink(section, { key, addEvent }) {
  const pairs = new URLSearchParams(location.hash.slice(1));
  if (!pairs.has(key)) return false;
  section.querySelector('.events ol')?.replaceChildren();
  for (const [name, value] of pairs) {
    if (name === 'event') addEvent?.(section);
    const control = [...section.querySelector('form')].findLast((control) => control.name === name);
    if (control) control.value = value;
    if (control?.selectedIndex < 0) control.selectedIndex = 0;
  }
  return true;
}

export function connectTools(section) {
  const copy = (text) => navigator.clipboard.writeText(text);
  const tools = {
    link() {
      history.replaceState(null, '', linkOf(section));
      return copy(location.href);
    },
    result: () => copy(resultOf(section)),
    print: () => print(),
    report: (anchor) => (anchor.href = anchor.dataset.address + encodeURIComponent(linkOf(section, true))),
  };
  section.querySelector('.tools').onclick = async ({ target }) => {
    const { tool, done, failed } = target.dataset;
    const told = section.querySelector('.told');
    try {
      await tools[tool]?.(target);
      told.textContent = done ?? '';
    } catch {
      // The browser keeps its clipboard to itself.
      told.textContent = failed;
    }
  };
}

/** The answer, the table and the link. */
function resultOf(section) {
  const [answer, table] = ['output', '.lines'].map((part) => section.querySelector(part).innerText);
  return [answer, table, linkOf(section, true)].join('\n');
}
