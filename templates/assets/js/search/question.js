// From a reader's question to the words to search for.

// Words in almost every article, or without information about which one is meant.
const small = new Set(
  [
    'a about an and any are as at be been but by can could did didnt do does doesnt dont for from had has have how i if in',
    'into is isnt it its just me my no not of on or our so some than that the their them then there these they this those',
    'to us was we were what whats when where which who whom why will with would you your',
  ].flatMap((line) => line.split(' ')),
);

const mostWords = 12;

// One way to write an amount and a percentage, without separators of thousands: `$1,000` is `us$1000`, `3 percent` is `3%`.
const inOneWay = (text) =>
  text
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
  const plain = inOneWay(question.toLowerCase().replace(/['’]/g, ''));
  return [...new Set(plain.match(/(?:\d+(?:\.\d+)+|[\p{L}\p{N}$%])+/gu))].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

const isFigure = (word) => /\d/.test(word);

/** A word as the index has it: Pagefind drops the points. */
const indexed = (word) => word.replaceAll('.', '');

/** Whether a text has the figure itself: not `29%` and not `12.9%` for `2.9%`. */
function hasFigure(text, word) {
  const figure = word.match(/(?:us\$)?\d+(?:\.\d+)*%?/)[0].replace(/[.$]/g, '\\$&');
  return new RegExp(`(?:^|[^\\d.]|[^\\d]\\.)${figure}(?!\\.?\\d)`).test(inOneWay(text.toLowerCase()));
}
