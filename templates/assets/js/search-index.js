// Asks Pagefind, which requires every word and corrects no misspelling, until there are enough answers.
import { hasFigure, indexed, isFigure, wordsOf } from './search-question.js';
import { isKnown, nearestWord } from './search-spelling.js';

const enough = 3;
const ranking = { metaWeights: { title: 8, keywords: 4, section: 0, description: 0 } };

/**
 * @typedef {{ href: string, title: string, section?: string, text: string, heading?: { title: string, href: string }, words: string[] }} Answer
 *   `heading`: the one to read, if it has more of the words than the title, or the title and the text have none
 * @param {URL} base the address of the site
 */
export async function openIndex(base) {
  const [pagefind, list] = await Promise.all([
    import(new URL('pagefind/pagefind.js', base)),
    fetch(new URL('search/words.txt', base)).then((response) => response.text()),
  ]);
  await pagefind.options({ ranking });
  // Loads everything that no question is needed for, while the reader types.
  await pagefind.init();
  const siteWords = list.trim().split('\n');

  /** The results, at most the best for a figure: what Pagefind offers for one that the index does not have is left out. */
  async function resultsOf(words, most) {
    const { results } = await pagefind.search(words.map(indexed).join(' '));
    const figures = words.filter(isFigure);
    if (!figures.length) return results;
    const texts = await Promise.all(results.slice(0, most).map(textOf));
    return results.filter((_, place) => texts[place] && figures.every((figure) => hasFigure(texts[place], figure)));
  }

  /** The word itself, or the word of the site that it probably means. */
  async function spelt(word) {
    if (isFigure(word) || isKnown(word, siteWords)) return word;
    const [best] = await resultsOf([word]);
    // For an unknown word Pagefind offers words with the same start, so check whether the text contains the word.
    return best && (await textOf(best)).toLowerCase().includes(word) ? word : (nearestWord(word, siteWords) ?? word);
  }

  /**
   * @param {number} most answers
   * @returns {Promise<{ answers: Answer[], meant?: string }>} `meant`: the words searched for, if not the typed ones
   */
  return async function ask(question, most) {
    const typed = wordsOf(question);
    if (!typed.length) return { answers: [] };
    const words = await Promise.all(typed.map(spelt));
    const meant = words.some((word, place) => word !== typed[place]) ? words.join(' ') : undefined;
    let results = await resultsOf(words, most);
    if (results.length < enough && words.length > 1) {
      results = merged([results, ...(await Promise.all(words.map((word) => resultsOf([word], most))))]);
    }
    return { answers: await Promise.all(results.slice(0, most).map((result) => answerOf(result, words))), meant };
  };
}

/** Merges lists: a score counts in relation to the best of its list, and more for a rare word. */
function merged(lists) {
  const sums = new Map();
  for (const results of lists) {
    const worth = 1 / (results[0]?.score * Math.log2(results.length + 1));
    for (const result of results) {
      const score = result.score * worth;
      const known = sums.get(result.id) ?? { result, best: score, sum: 0 };
      sums.set(result.id, { ...(score > known.best ? { result, best: score } : known), sum: known.sum + score });
    }
  }
  return [...sums.values()].sort((one, other) => other.sum - one.sum).map(({ result }) => result);
}

async function textOf(result) {
  const { content, meta } = await result.data();
  return `${meta.title} ${meta.keywords ?? ''} ${content}`;
}

async function answerOf(result, words) {
  const { url, meta, excerpt, sub_results: parts } = await result.data();
  const plain = excerpt.replace(/<\/?mark>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const answer = { href: url, title: meta.title, section: meta.section, text: meta.description ?? plain, words };
  return { ...answer, heading: headingOf(answer, parts) };
}

function headingOf({ title, text, words }, parts) {
  const count = (text) => words.filter((word) => isKnown(word, text.toLowerCase().match(/[\p{L}\p{N}$%]+/gu) ?? [])).length;
  const headings = parts.filter(({ anchor }) => anchor).map((part) => ({ title: part.title, href: part.url, count: count(part.title) }));
  const [best] = headings.sort((one, other) => other.count - one.count);
  return best && (best.count > count(title) || !count(`${title} ${text}`)) ? best : undefined;
}
