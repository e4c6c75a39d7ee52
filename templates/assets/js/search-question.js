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

/** The words of a question in order; the small ones only if there are no others. */
export function wordsOf(question) {
  const plain = question.toLowerCase().replace(/['’]/g, '');
  const words = [...new Set(plain.match(/[\p{L}\p{N}]+/gu))];
  const telling = words.filter((word) => !small.has(word));
  return (telling.length ? telling : words).slice(0, mostWords);
}
