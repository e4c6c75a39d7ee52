// Asks Pagefind for the pages that have the words of a question, and ranks them.

const enough = 3;
const ranking = { metaWeights: { title: 8, keywords: 4, section: 0, description: 0 } };
/** A figure is looked for in at most so many texts. */
const mostTexts = 40;

/**
 * @typedef {{ href: string, title: string, section?: string, text: string, heading?: { title: string, href: string }, words: string[] }} Answer
 *   `heading`: the one to read, if it has more of the words than the title, or the title and the text have none
 * @typedef {{ count: number, meant?: string, missing: string[], words: string[], take: (most: number) => Promise<Answer[]> }} Found
 *   `words`: what was searched for; `meant`: the same, if not typed so; `missing`: words that no article has; `take`: the best
 * @param {URL} base the address of the site
 * @param {Table} table
 */
async function openIndex(base, table) {
  const folder = new URL('pagefind/', base);
  const open = (name) => import(new URL(name, folder));
  // With the tag, Pagefind asks for its list by the address at which it is on its way already.
  const [{ pages, words: siteWords, isWhole }, pagefind, { tag }] = await Promise.all([table, open('pagefind.js'), open('pagefind-first.js')]);
  // On a small site a worker takes longer to start than all its searches.
  await pagefind.options({ ranking, noWorker: isWhole, metaCacheTag: tag });
  await pagefind.init();
  // A small site's index is one file, whatever the word.
  if (isWhole) await pagefind.preload(siteWords[0] ?? '');

  /** The results, at most the best for a figure: what Pagefind offers for one that the index does not have is left out. */
  async function resultsOf(word) {
    const { results } = await pagefind.search(indexed(word));
    if (!isFigure(word)) return results;
    const texts = await Promise.all(results.slice(0, mostTexts).map(textOf));
    return results.filter((_, place) => texts[place] && hasFigure(texts[place], word));
  }

  /** The results of a word, or of the one that it probably means. */
  async function find(word) {
    const results = await resultsOf(word);
    if (isFigure(word) || isKnown(word, siteWords)) return { word, results };
    // For an unknown word Pagefind offers words with the same start, so check whether a text has the word.
    if (results.length && (await textOf(results[0])).toLowerCase().includes(stemOf(word))) return { word, results };
    const meant = nearestWord(word, siteWords);
    return meant ? { word: meant, results: await resultsOf(meant) } : { word, results: [] };
  }

  /**
   * @param {Answer[]} shown what is shown already
   * @returns {Promise<Found>}
   */
  return async function ask(question, shown) {
    const typed = wordsOf(question);
    const all = await Promise.all(typed.map(find));
    const isMissing = (_, place) => !all[place].results.length;
    const missing = typed.filter((word, place) => isMissing(word, place) && !isDate(word));
    // A day that is nowhere is a day to count from, and an amount one to calculate with.
    if (typed.some((word, place) => isDate(word) && isMissing(word, place))) all.push(await find('date'));
    if (missing.some((word) => isAmount(word) && (word.startsWith('us$') || typed.every(isMissing)))) all.push(await find('amount'));
    const found = all.map((one) => ({ ...one, worth: Math.log(1 + pages / one.results.length) }));
    const there = found.filter(({ results }) => results.length);
    const words = there.map(({ word }) => word);
    const meant = words.some((word) => !typed.includes(word)) ? words.join(' ') : undefined;
    const worthOf = (list) => list.reduce((sum, { worth }) => sum + worth, 0);
    const bar = worthOf(there) / 2;
    // If the table was not sure, without the words that most pages have.
    const telling = there.filter(({ word }) => isFigure(word) || isKnown(word, siteWords)).sort((one, other) => other.worth - one.worth);
    let first = shown;
    while (!first.length && worthOf(telling) > bar) {
      first = rowsWith(telling.map(({ word }) => word), await table, question);
      if (telling.pop().results.length < pages / 2) break;
    }
    const results = ranked(there, bar);
    const areFirst = new Set(first.map(({ href }) => href));
    const take = async (most) => {
      const others = await Promise.all(results.slice(0, most).map((result) => answerOf(result, words)));
      return [...first, ...others.filter(({ href }) => !areFirst.has(href))].slice(0, most);
    };
    return { count: results.length, meant, missing, words, take };
  };
}

/** The pages with the words that decide, best first: their words are worth more than the bar. All pages if they are few. */
function ranked(found, bar) {
  const sums = new Map();
  for (const { results, worth } of found) {
    for (const result of results) {
      const score = (worth * result.score) / results[0].score;
      const known = sums.get(result.id) ?? { result, best: score, score: 0, worth: 0 };
      sums.set(result.id, { ...(score > known.best ? { result, best: score } : known), score: known.score + score, worth: known.worth + worth });
    }
  }
  const all = [...sums.values()].sort((one, other) => other.score - one.score);
  const deciding = all.filter(({ worth }) => worth > bar);
  return (deciding.length < enough ? all : deciding).map(({ result }) => result);
}

const stemOf = (word) => (word.length > 6 ? word.replace(/(?:e|s|es|ed|ing|er|ers|ion|ions)$/, '') : word);

async function textOf(result) {
  const { content, meta } = await result.data();
  return `${meta.title} ${meta.keywords ?? ''} ${content}`;
}

async function answerOf(result, words) {
  const { url, meta, excerpt, sub_results: parts } = await result.data();
  const plain = excerpt.replace(/<\/?mark>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const answer = { href: url, title: meta.title, section: meta.section, text: meta.description ?? plain, words };
  const headings = parts.filter(({ anchor }) => anchor).map(({ title, url }) => ({ title, href: url }));
  return { ...answer, heading: headingOf(answer, words, headings) };
}

function headingOf({ title, text = '' }, words, headings) {
  const count = (text) => words.filter((word) => isKnown(word, wordsIn(text))).length;
  const counted = headings.map((heading) => ({ ...heading, count: count(heading.title) }));
  const [best] = counted.sort((one, other) => other.count - one.count);
  return best && (best.count > count(title) || !count(`${title} ${text}`)) ? best : undefined;
}
