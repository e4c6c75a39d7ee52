// Dresses what the module says, amounts and days in ASCII, for reading.

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** `-1031.96` as `−US$1,031.96`. */
export const money = (amount) => dollars.format(amount).replace('-', '−').replace('$', 'US$');

/**
 * `2026-03-08` as `Sunday, March 8`, with the year unless `near` is a day of the same.
 * @param {'long' | 'short'} style
 */
export function dayText(day, near = '', style = 'long') {
  const year = near.startsWith(day.slice(0, 4)) ? undefined : 'numeric';
  const format = (formats[style + year] ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    weekday: style,
    month: style,
    day: 'numeric',
    year,
  }));
  return format.format(new Date(day));
}

/** To make a format takes far longer than to use it. */
const formats = {};

/** The reader's own date, as the module reads it. */
export function readersToday() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
}

/**
 * Fills the places that are named for an amount, a day or a text.
 * @param {ParentNode} root
 * @param {Record<string, string>} values as the module gives them
 */
export function fill(root, values) {
  for (const place of root.querySelectorAll('[data-amount], [data-day], [data-text]')) {
    const { amount, day, text } = place.dataset;
    const value = values[amount ?? day ?? text];
    if (!value) continue;
    const minus = 'minus' in place.dataset && /[1-9]/.test(value) ? '−' : '';
    place.textContent = minus + (amount ? money(value) : day ? dayText(value, values.today) : value);
  }
}
