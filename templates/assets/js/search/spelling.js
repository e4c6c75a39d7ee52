// Finds the words of the site that a misspelt word may mean.

/** How many letters may be wrong: one in a short word, two in a long one, none in a very short one. */
const tolerance = (word) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** Whether the list has the word, a longer word that starts with it, or the word without its ending. */
const isKnown = (word, list) =>
  list.some((known) => known.startsWith(word) || (known.length > 2 && word.startsWith(known) && isEnding(word, known)));

const isEnding = (word, known) => (known.endsWith('e') ? /^(s|d|rs?)$/ : /^(s|es|ed|ing|ers?)$/).test(word.slice(known.length));

/** The nearest word of the list, preferably with the same first letter; undefined if none is near. */
function nearestWord(word, list) {
  const most = tolerance(word);
  const distanceOf = (known) =>
    Math.abs(known.length - word.length) > most ? Infinity : distance(word, known) + (known[0] === word[0] ? 0 : 0.5);
  const near = list.map((known) => ({ known, distance: distanceOf(known) })).filter(({ distance }) => distance < most + 1);
  return near.sort((one, other) => one.distance - other.distance)[0]?.known;
}

// A letter is more often omitted than replaced.
const [slip, change] = [1, 1.25];

/** The cost of turning one word into the other by inserting, dropping, changing or swapping letters. */
function distance(one, other) {
  let [before, row] = [[], Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[line - 1] === other[column - 1];
      const isSwap = one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1];
      next[column] = Math.min(row[column] + slip, next[column - 1] + slip, row[column - 1] + (isSame ? 0 : change));
      if (isSwap) next[column] = Math.min(next[column], before[column - 2] + slip);
    }
    [before, row] = [row, next];
  }
  return row[other.length];
}
