// Answers as elements. All text is inserted as text, never as markup.

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The article's answer, with the words of the question marked. */
const marked = ({ text = '', words = [] }) =>
  text.split(/([\p{L}\p{N}$%]+)/u).map((part) => (words.some((word) => isKnown(word, [part.toLowerCase()])) ? element('mark', {}, part) : part));

const sectionOf = ({ section }) => section ?? 'Section';

/** An answer in the list for the arrow keys. It goes to the heading. */
function option(answer, id) {
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
function item(answer) {
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

/** The last entry of a list that has not all of them. */
const rest = (count, href, id) =>
  element('a', { id, role: 'option', href, tabIndex: -1, ariaSelected: 'false' }, element('span', { className: 'title' }, `All ${count} articles`));

/** The list of questions of home, as answers. */
function questionsIn({ questions = '' }) {
  const page = new DOMParser().parseFromString(questions, 'text/html');
  const links = [...page.querySelectorAll('li > a:first-child, li > p > a:first-child')];
  const answers = links.map((link) => {
    const title = link.textContent;
    return { href: link.getAttribute('href'), title, section: '', text: link.closest('li').textContent.trim().slice(title.length).trim() };
  });
  return { status: answers.length ? (page.querySelector('h2, h3')?.textContent ?? 'Often asked') : '', answers };
}

/** The number of results, and what was searched for if it is not what was typed. */
function sentence(question, { count, meant, missing, words }) {
  if (!count) return `No article found for “${question}”. Try other words.`;
  const number = count === 1 ? '1 article' : `${count} articles`;
  const lacking = missing.length ? `No article has ${missing.map((word) => `“${word.replace('us$', 'US$')}”`).join(' or ')}. ` : '';
  return lacking || meant ? `${lacking}Showing results for “${words.join(' ')}”: ${number}` : number;
}
