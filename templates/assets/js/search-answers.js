// Answers as elements. All text is inserted as text, never as markup.

import { isKnown } from './search-spelling.js';

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The article's answer, with the words of the question marked. */
const marked = ({ text, words }) =>
  text.split(/([\p{L}\p{N}$%]+)/u).map((part) => (words.some((word) => isKnown(word, [part.toLowerCase()])) ? element('mark', {}, part) : part));

const sectionOf = ({ section }) => section ?? 'Section';

/** An answer in the list for the arrow keys. It goes to the heading. */
export function option(answer, id) {
  const { title, heading } = answer;
  const label = [title, sectionOf(answer), heading?.title].filter(Boolean).join(', ');
  return element(
    'a',
    { id, role: 'option', href: heading?.href ?? answer.href, tabIndex: -1, ariaSelected: 'false', ariaLabel: label },
    element('span', { className: 'title' }, title),
    element('span', { className: 'soft' }, sectionOf(answer)),
    element('span', { className: 'excerpt' }, ...marked(answer)),
    ...(heading ? [element('span', { className: 'place' }, `In it: ${heading.title}`)] : []),
  );
}

/** An answer in the list of the search page. */
export function item(answer) {
  const { title, heading } = answer;
  return element(
    'li',
    {},
    element('a', { href: answer.href }, title),
    element('span', { className: 'soft' }, sectionOf(answer)),
    element('p', {}, ...marked(answer)),
    ...(heading ? [element('p', { className: 'place' }, 'In it: ', element('a', { href: heading.href }, heading.title))] : []),
  );
}

/** The number of results, in one sentence. */
export function sentence(question, { answers, meant }) {
  if (!answers.length) return `No article found for “${question}”. Try other words.`;
  const count = answers.length === 1 ? '1 article' : `${answers.length} articles`;
  return meant ? `Showing results for “${meant}”: ${count}` : count;
}
