// The list of what happened in a case: rows that are added and removed one by one.

let count = 0;

/** Adds a row, for an event of a link if there is one, and returns its first control. */
export function addEvent(section, event) {
  const row = section.querySelector('.event-row').content.firstElementChild.cloneNode(true);
  const error = row.querySelector('.error');
  const [select, input] = [row.querySelector('select'), row.querySelector('input')];
  error.id = `event-error-${(count += 1)}`;
  input.setAttribute('aria-describedby', error.id);
  input.value = section.querySelector('[name="today"]').value;
  if (event) {
    const [name, ...day] = event.split(':');
    select.value = name;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    input.value = day.join(':');
  }
  section.querySelector('.events ol').append(row);
  return select;
}

/** The buttons that add and remove; the focus stays where the work goes on. */
export function connectEvents(section, update) {
  const add = section.querySelector('.add');
  add.onclick = () => {
    addEvent(section).focus();
    update();
  };
  section.querySelector('.events ol').onclick = ({ target }) => {
    if (target.type !== 'button') return;
    target.closest('li').remove();
    add.focus();
    update();
  };
}
