// The buttons below a result: copy, report.
import { linkOf, rowsOf } from './link.js';
import { dayNodes } from './wording.js';

/** @param {Function} say what a reader who does not look should hear */
export function connectTools(section, say) {
  const copy = (text) => navigator.clipboard.writeText(text);
  const tools = {
    link: () => copy(linkOf(section)),
    result: () => copy(resultOf(section)),
    report: (anchor) => (anchor.href = anchor.dataset.address + encodeURIComponent(linkOf(section, true))),
  };
  section.querySelector('.tools').onclick = async ({ target }) => {
    const button = target.closest('[data-tool]');
    if (!button) return;
    const { tool, done, failed } = button.dataset;
    let told = done;
    try {
      await tools[tool](button);
    } catch {
      // The browser keeps its clipboard to itself.
      told = failed;
    }
    if (told) tell(button, told, say);
  };
  addEventListener('beforeprint', () => {
    section.querySelector('.asked').textContent = askedText(section);
    section.querySelector('.printed').textContent = linkOf(section, true);
  });
}

/** The word takes the place of the button's own for two seconds. */
function tell(button, told, say) {
  const word = button.querySelector('span');
  word.dataset.told = told;
  say(told);
  setTimeout(() => delete word.dataset.told, 2000);
}

/** The fields in one line: `Refund requested: Tuesday, November 3, 2026 · Seen on: …`. */
function askedText(section) {
  const text = ({ type, value }) => (type === 'date' && value ? dayText(value) : value);
  const fields = [...section.querySelectorAll('.field')].map((field) => {
    const { dataset, textContent } = field.querySelector('label');
    return [dataset.asked ?? textContent, text(field.querySelector('input'))];
  });
  const events = rowsOf(section).map(({ name, title, day }) => name && [title, dayText(day)]);
  return [...fields, ...events].filter((pair) => pair?.[1]).map((pair) => pair.join(': ')).join(' · ');
}

const dayText = (day) => dayNodes(day).map((node) => node.textContent ?? node).join('');

/** What was asked, the answer, the days or the sum, and the link. */
function resultOf(section) {
  const text = (...parts) => parts.map(({ textContent }) => textContent.trim()).join(' ').replace(/\s+/g, ' ');
  const lines = [...section.querySelectorAll('.days li, .sums tbody tr, .sums tfoot tr')];
  const rows = lines.map((line) => text(...line.querySelectorAll('b, .distance, .what, .follows, th, td')));
  return [askedText(section), text(section.querySelector('.result .told')), ...rows, linkOf(section, true)].join('\n');
}
