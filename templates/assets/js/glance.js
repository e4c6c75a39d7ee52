// The answer in sight on a phone: scrolled to when it is asked for, and one line of it while a field has the focus.
import { fill } from './wording.js';

/** Goes to the field that is wrong, or scrolls to the answer where the screen does not show it. */
export function bring(section) {
  const wrong = section.querySelector('[aria-invalid]');
  if (wrong) return wrong.focus();
  const answer = section.querySelector('.result .answer');
  if (answer.querySelector('.headline').getBoundingClientRect().bottom > innerHeight) answer.scrollIntoView();
}

/** Says the answer in one line, days in short. */
export function showGlance(section, values) {
  const glance = section.querySelector('.glance');
  glance.replaceChildren(...section.querySelector('.result .headline').cloneNode(true).childNodes);
  fill(glance, values, 3);
}

/** Keeps the line at the top of what is seen, and the field below it. */
export function connectGlance(section) {
  const glance = section.querySelector('.glance');
  // A keyboard on the screen may move what is seen within the page.
  const follow = () => (glance.style.translate = `0 ${visualViewport.offsetTop}px`);
  for (const change of ['scroll', 'resize']) visualViewport.addEventListener(change, follow);
  section.querySelector('.fields').addEventListener('focusin', ({ target }) => target.scrollIntoView({ block: 'nearest' }));
}
