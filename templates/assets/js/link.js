// A calculator's inputs in the page's address (`#applied=…`), as a link holds them.
import { readersToday } from './wording.js';

/** The fields of the calculator's query, as they were typed; a row of an event that is not finished is empty. */
export function fieldsOf(section) {
  const controls = [...section.querySelectorAll('.field [name]')].map(({ name, value }) => [name, value]);
  const events = rowsOf(section).map(({ name, day }) => ['event', name && `${name}:${day}`]);
  return new URLSearchParams([...controls, ...events]);
}

/** What happened in a case, row by row. While a row is worked on and lacks something, it has no name. */
export const rowsOf = (section) =>
  [...section.querySelectorAll('.events li')].map((row) => {
    const [select, { value: day }] = row.querySelectorAll('[name]');
    const isUnfinished = !day && row.contains(document.activeElement);
    return { name: isUnfinished ? '' : select.value || row.dataset.unknown || '', title: select.selectedOptions[0]?.text, day };
  });

/** @param {boolean} [whole] says which day is today also where the reader did not choose it */
export function linkOf(section, whole) {
  const pairs = fieldsOf(section);
  const filled = [...pairs].filter(([name, value]) => value && (whole || name !== 'today' || isChosen(section)));
  return `${location.href.split('#')[0]}#${new URLSearchParams(filled)}`.replaceAll('%3A', ':');
}

/** Puts the link into the address, so that a reload, a bookmark and the way back find the same. */
export function holdLink(section) {
  try {
    history.replaceState(history.state, '', linkOf(section));
  } catch {
    // Safari takes a hundred in half a minute; the next one holds it all.
  }
}

const isChosen = (section) => section.querySelector('[name="today"]').matches('[data-chosen]');

/** Sets the reader's date wherever the reader has not chosen another; true where that changed something. */
export function readToday(section) {
  const today = readersToday();
  const late = [...section.querySelectorAll('[data-today]:not([data-chosen])')].filter(({ value }) => value !== today);
  for (const input of late) input.value = today;
  return late.length > 0;
}

/**
 * What the page's address says to this calculator: the pairs of its link, null when it speaks of another one, is an
 * anchor or is not there. A link that is of no calculator of the page is everyone's.
 */
export function linkInAddress({ dataset: { key } }) {
  if (!location.hash.includes('=')) return null;
  const pairs = new URLSearchParams(location.hash.slice(1));
  const keys = [...document.querySelectorAll('[data-key]')].map((section) => section.dataset.key);
  return pairs.has(key) || !keys.some((other) => pairs.has(other)) ? pairs : null;
}

/** Fills the fields with what a link holds, days as the module writes them. */
export function fillFields(section, pairs, ask, addEvent) {
  const written = (day) => ask('days', new URLSearchParams({ from: day, to: day })).from ?? '';
  section.querySelector('.events ol')?.replaceChildren();
  for (const [name, value] of pairs) {
    if (name === 'event') addEvent?.(section, value, written);
    const control = [...section.querySelectorAll('.field [name]')].find((control) => control.name === name);
    if (!control || (!value && 'today' in control.dataset)) continue;
    control.value = control.type === 'date' ? written(value) : value;
    control.dataset.chosen = '';
  }
}
