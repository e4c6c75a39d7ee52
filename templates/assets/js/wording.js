// Dresses what the module says, amounts and days in ASCII, for reading.

// By hand: the browser's own formats take ten milliseconds before their first text.

/** `-1031.96` as `−US$1,031.96`. */
export const money = (amount) => `US$${amount}`.replace('US$-', '−US$').replace(/\B(?=(\d{3})+\.)/g, ',');

/** `2026-03-08` as `Sunday, March 8`, with the year unless `near` is a day of the same; `3` letters for `Sun, Mar 8`. */
export function dayText(day, near = '', letters = 9) {
  const date = new Date(day);
  const year = day.slice(0, 4);
  const name = (names, place) => names.split(' ')[place].slice(0, letters);
  const text = `${name(weekdays, date.getUTCDay())}, ${name(months, date.getUTCMonth())} ${date.getUTCDate()}`;
  return near.startsWith(year) ? text : `${text}, ${year}`;
}

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';
const months = 'January February March April May June July August September October November December';

/** The reader's own date, as the module reads it. */
export function readersToday() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
}

/**
 * Fills the places that are named for an amount, a day or a text.
 * @param {ParentNode} root
 * @param {Record<string, string | number>} values as the module gives them
 */
export function fill(root, values) {
  for (const place of root.querySelectorAll('[data-amount], [data-day], [data-text]')) {
    const { amount, day, text } = place.dataset;
    const value = values[amount ?? day ?? text];
    if (value === undefined) continue;
    const minus = 'minus' in place.dataset && /[1-9]/.test(value) ? '−' : '';
    place.textContent = minus + (amount ? money(value) : day ? dayText(value, values.today) : value);
  }
}
