// A link that holds a calculator's inputs (`#applied=…`), and the buttons below its result.
import { readersToday } from './wording.js';

/** The fields of the calculator's query, as they were typed. */
export function fieldsOf(section) {
  const controls = [...section.querySelectorAll('.field [name]')].map(({ name, value }) => [name, value]);
  const events = eventsOf(section).map(({ name, day }) => ['event', `${name}:${day}`]);
  return new URLSearchParams([...controls, ...events]);
}

/** What happened in a case, as its rows hold it. */
export const eventsOf = (section) =>
  [...section.querySelectorAll('.events li')].map((row) => {
    const [{ value: name, text: title }] = row.querySelector('select').selectedOptions;
    return { name, title, day: row.querySelector('input').value };
  });

/** @param {boolean} [whole] says which day is today also where that goes without saying */
export function linkOf(section, whole) {
  const pairs = fieldsOf(section);
  if (!whole && pairs.get('today') === readersToday()) pairs.delete('today');
  return `${location.href.split('#')[0]}#${pairs}`;
}

/** Fills the fields from the page's address; false where that speaks of something else. */
export function fillFromLink(section, { key, addEvent }) {
  const pairs = new URLSearchParams(location.hash.slice(1));
  if (!pairs.has(key)) return false;
  section.querySelector('.events ol')?.replaceChildren();
  for (const [name, value] of pairs) {
    if (name === 'event') addEvent?.(section, value);
    const control = [...section.querySelectorAll('.field [name]')].find((control) => control.name === name);
    if (control) control.value = value;
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
