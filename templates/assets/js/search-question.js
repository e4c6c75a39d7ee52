// What a reader types → the words to ask for.

// Words that nearly every article has, or that say nothing about which one is meant.
const small = new Set(
  [
    'a about an and any are as at be been but by can could did didnt do does doesnt dont for from had has have how i if in',
    'into is isnt it its just me my no not of on or our so some than that the their them then there these they this those',
    'to us was we were what whats when where which who whom why will with would you your',
  ].flatMap((line) => line.split(' ')),
);

const mostWords = 12;

/** The words of a question in the order typed; the small ones only where there are no others. */
export function wordsOf(question) {
  const plain = question.toLowerCase().replace(/['’]/g, '');
  const words = [...new Set(plain.match(/[\p{L}\p{N}]+/gu))];
  const telling = words.filter((word) => !small.has(word));
  return (telling.length ? telling : words).slice(0, mostWords);
}
