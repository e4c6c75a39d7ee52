// The coming days of a case as one calendar file (RFC 5545).

/**
 * Lets the browser save the file.
 * @param {{ id: string, calendar: string, day: string }[]} entries
 * @param {string} applied with the rule's id it names an entry for good
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
  const lines = entries.flatMap(({ id, calendar, day }) => [
    'BEGIN:VEVENT',
    `UID:${applied}-${id}@${host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `SUMMARY:${escaped(calendar)}`,
    `URL:${link}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(calendar)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${host}`, ...lines, 'END:VCALENDAR', ''];
  return all.map(folded).join('\r\n');
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
