// The list of what happened in a case: rows that are opened, changed and removed one by one.
import { dayText } from './wording.js';

let count = 0;

/** Adds a row, for an event of a link if there is one, and returns its first control. */
export function addEvent(section, event, written) {
  const row = section.querySelector('.event-row').content.firstElementChild.cloneNode(true);
  const error = row.querySelector('.error');
  const [select, input] = row.querySelectorAll('[name]');
  error.id = `~event-error-${(count += 1)}`;
  input.setAttribute('aria-describedby', error.id);
  if (event) {
    const [name, ...day] = event.split(':');
    select.value = name;
    if (select.selectedIndex < 0) [select.selectedIndex, row.dataset.unknown] = [0, name];
    input.value = written(day.join(':'));
  }
  row.firstElementChild.open = !event;
  section.querySelector('.events ol').append(row);
  nameRow(row);
  return select;
}

/** The row's line and the name of its button say which event it is. */
function nameRow(row) {
  const [select, { value: day }] = row.querySelectorAll('[name]');
  const words = [select.selectedOptions[0].text, day && dayText(day, 3)];
  ['.what', '.on'].forEach((part, place) => (row.querySelector(part).textContent = words[place]));
  row.querySelector('.remove').setAttribute('aria-label', `Remove: ${words.filter(Boolean).join(', ')}`);
}

/** The buttons that add, close and remove; the focus stays where the work goes on. */
export function connectEvents(section, update) {
  const add = section.querySelector('.add');
  const list = section.querySelector('.events ol');
  add.onclick = () => addEvent(section).focus();
  list.oninput = ({ target }) => {
    const row = target.closest('li');
    if (target.matches('select')) delete row.dataset.unknown;
    nameRow(row);
  };
  list.onclick = ({ target }) => {
    const row = target.closest('li');
    if (target.matches('.save')) {
      row.firstElementChild.open = false;
      row.querySelector('summary').focus();
    }
    if (!target.matches('.remove')) return;
    row.remove();
    add.focus();
    update();
  };
}
