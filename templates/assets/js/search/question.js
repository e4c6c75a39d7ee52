// From a reader's question to the words to search for.

// Words in almost every article, or without information about which one is meant.
const small = new Set(
  [
    'a about an and any are as at be been but by can could did didnt do does doesnt dont for from had has have how i if in',
    'into is isnt it its just me my no not of on or our so some than that the their them then there these they this those',
    'to us was we were what whats when where which who whom why will with would you your',
    'monday tuesday wednesday thursday friday saturday sunday today tomorrow',
  ].flatMap((line) => line.split(' ')),
);

const mostWords = 12;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '\\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|(?:octo|novem|decem)ber|oct|nov|dec)\\b\\.?';
const day = '\\b(\\d{1,2})(?:st|nd|rd|th)?\\b';
const monthAndDay = new RegExp(`${month}\\s?${day}(?!\\s(?:business\\s)?days?\\b)`, 'g');
const dayAndMonth = new RegExp(`${day}\\s(?:of\\s)?${month}`, 'g');
const dateOf = (month, day) => month.slice(0, 3) + Number(day);
const dateOfNumbers = (typed, month, day) => (months[month - 1] ? dateOf(months[month - 1], day) : typed);

// One way to write a date, an amount and a percentage: `11/24` is `nov24`, `$1,000` is `us$1000`, `3 percent` is `3%`.
const inOneWay = (text) =>
  text
    .replace(/\b\d{4}-(\d{1,2})-(\d{1,2})\b/g, dateOfNumbers)
    .replace(/\b(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?\b/g, dateOfNumbers)
    .replace(monthAndDay, (_, month, day) => dateOf(month, day))
    .replace(dayAndMonth, (_, day, month) => dateOf(month, day))
    .replace(/(\d),(?=\d)/g, '$1')
    .replace(/(?:\bus ?)?\$ ?(?=\d)/g, 'us$$')
    .replace(/(\d) ?(?:%|percent|per cent)(?!\p{L})/gu, '$1%')
    .replace(/(^|[^\d.$])(\d+(?:\.\d+)?) ?(?:\$|(?:usd?|dollars?)(?!\p{L}))/gu, '$1us$$$2');

/** The words of a text in lowercase. */
const wordsIn = (text) => text.toLowerCase().match(/[\p{L}\p{N}$%]+/gu) ?? [];

/** The words of a question in order, figures with their signs and points; the small ones only if there are no others. */
function wordsOf(question) {
  const words = allWordsOf(question);
  const telling = words.filter((word) => !small.has(word));
  return (telling.length ? telling : words).slice(0, mostWords);
}

function allWordsOf(question) {
  const plain = inOneWay(question.toLowerCase().replace(/['’]/g, ''))
    .replace(aDate, '$1')
    .replace(/\byesterday\b|\b(?:last|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g, 'date');
  return [...new Set(plain.match(/(?:\d+(?:\.\d+)+|[\p{L}\p{N}$%])+/gu))].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

const isFigure = (word) => /\d/.test(word);

// With the year that stands behind it.
const aDate = new RegExp(`\\b((?:${months.join('|')})\\d{1,2})\\b(?:,?\\s\\d{4}\\b)?`, 'g');

const isDate = (word) => word.replace(aDate, '') === '';
const isAmount = (word) => /^(?:us\$)?\d+(?:\.\d+)*$/.test(word);

/** A word as the index has it: Pagefind drops the points, and has a date as two words. */
const indexed = (word) => word.replaceAll('.', '').replace(aDate, (date) => `${date.slice(0, 3)} ${date.slice(3)}`);

/** Whether a text has the figure itself: not `29%` and not `12.9%` for `2.9%`. */
function hasFigure(text, word) {
  const figure = (isDate(word) ? word : word.match(/(?:us\$)?\d+(?:\.\d+)*%?/)[0]).replace(/[.$]/g, '\\$&');
  return new RegExp(`(?:^|[^\\d.]|[^\\d]\\.)${figure}(?!\\.?\\d)`).test(inOneWay(text.toLowerCase()));
}
