// The site's table: titles, answers and keywords, which answer before the index of all texts is loaded.

const mostFirst = 3;
// As Pagefind weighs them.
const [titleWeight, keywordWeight, textWeight] = [8, 4, 1];

/**
 * @typedef {{ pages: number, rows: Row[], isWhole: boolean, words: string[], questions?: string }} Table
 *   `pages`: how many there are; `isWhole`: whether the rows have all pages with their answers; `words`: all words of the rows
 *   and of the headings; `questions`: HTML with a heading and a list of links
 * @returns {Promise<Table>}
 */
async function openTable(base) {
  const response = await fetch(new URL('search/table.json', base));
  const { articles = [], words, ...table } = await response.json();
  const rows = articles.map((article) => ({ ...article, fields: fieldsOf(article) }));
  const inRow = ({ fields, headings = [] }) => [...fields.flatMap(({ words }) => words), ...headings.flatMap(({ title }) => wordsIn(title))];
  const all = words ?? [...new Set(rows.flatMap(inRow))].filter((word) => word.length > 2 && !isFigure(word));
  return { ...table, rows, words: all, isWhole: !words };
}

const fieldsOf = ({ title, keywords = '', text = '' }) => [
  { weight: titleWeight, words: wordsIn(title) },
  { weight: keywordWeight, words: wordsIn(keywords) },
  { weight: textWeight, words: wordsIn(text) },
];

/** The word itself, or the word of the table that it probably means; undefined if the table has none. */
const speltIn = (words, word) => (isFigure(word) || isKnown(word, words) ? word : nearestWord(word, words));

/** The answers that are sure: the best rows with all words of the question, if the table has them. */
function firstAnswers(table, question) {
  const words = wordsOf(question).map((word) => speltIn(table.words, word));
  return words.includes(undefined) ? [] : rowsWith(words, table, question);
}

/** The best rows with all of the words. Of rows that are alike, the one with more of the question in its title. */
function rowsWith(words, { rows }, question) {
  const weights = words.map((word) => rows.map((row) => weightOf(word, row)));
  const worths = weights.map((column) => Math.log(1 + rows.length / column.filter(Boolean).length));
  const others = allWordsOf(question);
  const scoreOf = ({ fields: [title] }, place) =>
    weights.reduce((sum, column, word) => (column[place] ? sum + column[place] * worths[word] : NaN), 0) +
    others.filter((word) => title.words.includes(word)).length;
  const sure = rows.map((row, place) => ({ row, score: scoreOf(row, place) })).filter(({ score }) => score && words.length);
  return sure
    .sort((one, other) => other.score - one.score)
    .slice(0, mostFirst)
    .map(({ row }) => ({ ...row, words, heading: headingOf(row, words, headingsWith(words, row)) }));
}

/** How much the word says about the row: most in a title that it fills. */
function weightOf(word, { fields, title, keywords, text }) {
  if (isFigure(word)) return hasFigure(`${title} ${keywords ?? ''} ${text ?? ''}`, word) ? titleWeight : 0;
  const found = fields.filter(({ words }) => isKnown(word, words));
  return found.reduce((sum, { weight, words }) => sum + weight * (0.5 + 0.5 / words.length), 0);
}

const headingsWith = (words, { href, headings = [] }) =>
  headings
    .filter(({ title }) => words.some((word) => isKnown(word, wordsIn(title))))
    .map(({ title, anchor }) => ({ title, href: `${href}#${anchor}` }));
