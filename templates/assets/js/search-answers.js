// Answers as elements. All text is inserted as text, never as markup.

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Pagefind's excerpt, with its marks as elements and everything else as text. */
function excerptOf(answer) {
  const parts = answer.excerpt.split(/<\/?mark>/).map((part) => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  return parts.map((part, place) => (place % 2 ? element('mark', {}, part) : part));
}

const sectionOf = ({ section }) => section ?? 'Section';

/** An answer in the list for the arrow keys. */
export function option(answer, id) {
  return element(
    'a',
    { id, role: 'option', href: answer.href, tabIndex: -1, ariaSelected: 'false', ariaLabel: `${answer.title}, ${sectionOf(answer)}` },
    element('span', { className: 'title' }, answer.title),
    element('span', { className: 'soft' }, sectionOf(answer)),
    element('span', { className: 'excerpt' }, ...excerptOf(answer)),
  );
}

/** An answer in the list of the search page. */
export function item(answer) {
  return element(
    'li',
    {},
    element('a', { href: answer.href }, answer.title),
    element('span', { className: 'soft' }, sectionOf(answer)),
    element('p', {}, ...excerptOf(answer)),
  );
}

/** The number of results, in one sentence. */
export function sentence(question, { answers, meant }) {
  if (!answers.length) return `No article found for “${question}”. Try other words.`;
  const count = answers.length === 1 ? '1 article' : `${answers.length} articles`;
  return meant ? `Showing results for “${meant}”: ${count}` : count;
}
