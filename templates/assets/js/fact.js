// A fact's row of the page of all facts, beside the text that quotes it.

const pages = new Map();

/** The page of a fact's link, fetched once. */
export function pageOf({ pathname }) {
  if (!pages.has(pathname)) {
    pages.set(pathname, fetch(pathname).then(async (answer) => new DOMParser().parseFromString(await answer.text(), 'text/html')));
  }
  return pages.get(pathname);
}

/** Throws if the row is not to be had. */
export async function show(link) {
  const page = await pageOf(link);
  const row = document.importNode(page.getElementById(link.hash.slice(1)), true);
  const [title, uses] = ['h2, h3', 'details'].map((part) => row.querySelector(part));
  const source = uses.querySelector('p');
  const whole = Object.assign(document.createElement('a'), { href: link.href, textContent: page.querySelector('h1').textContent });
  row.removeAttribute('id');
  source.className = 'source';
  uses.replaceWith(source, whole);
  const card = Object.assign(document.createElement('div'), { className: 'fact-card', popover: 'auto', role: 'dialog', tabIndex: -1 });
  card.ariaLabel = title.textContent;
  card.append(row);
  // Beside the link, where the reader goes on reading and tabbing; a dialog has its own.
  (link.closest('dialog') ?? document.body).append(card);
  card.addEventListener('toggle', ({ newState }) => newState === 'closed' && card.remove());
  addEventListener('resize', () => card.remove(), { once: true });
  card.showPopover();
  place(card, link.getClientRects()[0]);
  card.focus({ preventScroll: true });
}

/** Below the text, or above it where there is no room below; within the window. */
function place(card, { left, top, bottom }) {
  const { clientWidth, clientHeight } = document.documentElement;
  const [edge, gap] = [16, 8];
  const isBelow = bottom + gap + card.offsetHeight <= clientHeight || top < card.offsetHeight + gap;
  card.style.left = `${Math.max(edge, Math.min(left, clientWidth - edge - card.offsetWidth)) + scrollX}px`;
  card.style.top = `${(isBelow ? bottom + gap : top - gap - card.offsetHeight) + scrollY}px`;
}
