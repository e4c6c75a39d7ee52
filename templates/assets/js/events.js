// The list of what happened in a case: rows that are added and removed one by one.

let count = 0;

/** Adds a row and returns its first control. */
export function addEvent(section) {
  const row = section.querySelector('.event-row').content.firstElementChild.cloneNode(true);
  const error = row.querySelector('.error');
  error.id = `event-error-${(count += 1)}`;
  row.querySelector('input').setAttribute('aria-describedby', error.id);
  row.querySelector('input').value = section.querySelector('[name="today"]').value;
  section.querySelector('.events ol').append(row);
  return row.querySelector('select');
}

/** @returns {{ code: number, title: string, day: string }[]} as the fields hold them */
export function eventsOf(section) {
  return [...section.querySelectorAll('.events li')].map((row) => {
    const [{ text: title, dataset }] = row.querySelector('select').selectedOptions;
    return { code: Number(dataset.code), title, day: row.querySelector('input').value };
  });
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
