// The coming days of a case as one calendar file (RFC 5545).

/**
 * Lets the browser save the file.
 * @param {{ rule: string, calendar: string, advice: string, day: string }[]} entries
 */
export function saveCalendar(entries, applied, link) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([calendarFile(entries, applied, link)], { type: 'text/calendar' }));
  anchor.download = `refund-case-${applied}.ics`;
  anchor.click();
}

function calendarFile(entries, applied, link) {
  const stamp = basic(new Date().toISOString()).replace(/\.\d+/, '');
  const host = location.hostname;
  const name = caseName();
  const lines = entries.flatMap(({ rule, calendar, advice, day }) => [
    'BEGIN:VEVENT',
    `UID:${applied}-${name}-${rule}@${host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `SUMMARY:${escaped(calendar)}`,
    `DESCRIPTION:${escaped(advice)}\\n${escaped(link)}`,
    `URL:${link}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(calendar)}`,
    // The day begins at midnight: at nine in the morning of the day before.
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${host}`, ...lines, 'END:VCALENDAR', ''];
  return all.map(folded).join('\r\n');
}

/** Tells two cases of one day apart. It stays with the visit, so that the same case taken twice is one entry. */
function caseName() {
  const name = history.state?.case ?? Math.random().toString(36).slice(2);
  history.replaceState({ ...history.state, case: name }, '');
  return name;
}

const basic = (text) => text.replace(/[-:]/g, '');
const escaped = (text) => text.replace(/[\\;,]/g, '\\$&');

/** A line has at most 75 bytes and goes on after a line break and a space. */
function folded(line) {
  let [text, size] = ['', 0];
  for (const character of line) {
    // At most.
    const bytes = character > '~' ? 4 : 1;
    size += bytes;
    if (size > 74) [text, size] = [`${text}\r\n `, bytes + 1];
    text += character;
  }
  return text;
}
