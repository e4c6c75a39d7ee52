// Asks Pagefind, which wants every word and forgives no misspelling, until there is enough to choose from.
import { wordsOf } from './search-question.js';
import { isKnown, nearestWord } from './search-spelling.js';

const enough = 3;
const ranking = { metaWeights: { title: 8, keywords: 4, section: 0 } };

/**
 * @typedef {{ href: string, title: string, section?: string, excerpt: string }} Answer
 * @param {URL} base the address of the site
 */
export async function openIndex(base) {
  const [pagefind, list] = await Promise.all([
    import(new URL('pagefind/pagefind.js', base)),
    fetch(new URL('search/words.txt', base)).then((response) => response.text()),
  ]);
  await pagefind.options({ ranking });
  const siteWords = list.trim().split('\n');
  const resultsOf = async (words) => (await pagefind.search(words.join(' '))).results;

  /** The word itself, or the site's word that it seems to mean. */
  async function spelt(word) {
    if (isKnown(word, siteWords)) return word;
    const [best] = await resultsOf([word]);
    // Where a word is nowhere, Pagefind offers what begins like it: whether the word is in the text decides.
    const { content = '' } = (await best?.data()) ?? {};
    return content.toLowerCase().includes(word) ? word : (nearestWord(word, siteWords) ?? word);
  }

  /**
   * @param {number} most answers
   * @returns {Promise<{ answers: Answer[], meant?: string }>} `meant`: the words asked for, where they are not those typed
   */
  return async function ask(question, most) {
    const typed = wordsOf(question);
    if (!typed.length) return { answers: [] };
    const words = await Promise.all(typed.map(spelt));
    const meant = words.some((word, place) => word !== typed[place]) ? words.join(' ') : undefined;
    let results = await resultsOf(words);
    if (results.length < enough && words.length > 1) {
      results = merged([results, ...(await Promise.all(words.map((word) => resultsOf([word]))))]);
    }
    return { answers: await Promise.all(results.slice(0, most).map(answerOf)), meant };
  };
}

/** One list of several: scores count in relation to the best of their list, those of a rare word more. */
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

async function answerOf(result) {
  const { url, meta, excerpt } = await result.data();
  return { href: url, title: meta.title, section: meta.section, excerpt };
}
