// Dresses what the module says, amounts and days in ASCII, for reading.

// By hand: the browser's own formats take thirty milliseconds and more before their first text.

/** `-1031.96` as `−US$1,031.96`. */
export const money = (amount) => `US$${amount}`.replace('US$-', '−US$').replace(/\B(?=(\d{3})+\.)/g, ',');

/** `2026-03-08` as `Sunday, March 8`; `3` letters for `Sun, Mar 8`. */
export function dayText(day, letters = 9) {
  const date = new Date(day);
  const name = (names, place) => names.split(' ')[place].slice(0, letters);
  return `${name(weekdays, date.getUTCDay())}, ${name(months, date.getUTCMonth())} ${date.getUTCDate()}`;
}

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';
const months = 'January February March April May June July August September October November December';

/** How far off a day is, from the number of days until then. */
export const distanceText = (days) =>
  days < -1 ? `${-days} days ago` : days > 1 ? `in ${days} days` : ['yesterday', 'today', 'tomorrow'][days + 1];

/** The time that is left until a day, or how long ago it was. */
export const leftText = (days) =>
  days > 1 ? `${days} days left` : days === 1 ? '1 day left' : distanceText(days);

/** The reader's own date, as the module reads it. */
export function readersToday() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
}

/** A day and its year, which is seen on paper and, unless it is this year, on the screen. */
export function dayNodes(day, letters) {
  const [year] = day.split('-');
  const part = document.createElement('span');
  part.textContent = `, ${year}`;
  if (readersToday().startsWith(year)) part.className = 'year';
  return [dayText(day, letters), part];
}

/**
 * Fills the places that are named for an amount, a day or a text.
 * @param {ParentNode} root
 * @param {Record<string, string | number>} values as the module gives them
 * @param {number} [letters] of the names of days
 */
export function fill(root, values, letters) {
  for (const place of root.querySelectorAll('[data-amount], [data-day], [data-text]')) {
    const { amount, day, text } = place.dataset;
    const value = values[amount ?? day ?? text];
    if (value === undefined) continue;
    const minus = 'minus' in place.dataset && /[1-9]/.test(value) ? '−' : '';
    if (day) place.replaceChildren(...dayNodes(value, letters));
    else place.textContent = minus + (amount ? money(value) : value);
    // By its length the largest amount is set to its place.
    if (amount) place.style.setProperty('--length', place.textContent.length);
  }
}
