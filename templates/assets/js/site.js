// Small improvements with JavaScript. No page needs them.

/** Gives the browser's bar the colour of the page in the reader's colour scheme. */
function colourFrame() {
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper');
  document.querySelector('meta[name="theme-color"]').content = paper;
}

/** Marks in the table of contents what is being read: the last heading above a third of the window. */
function followHeadings() {
  const links = [...document.querySelectorAll('.contents a')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
    const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
    const read = isAtEnd ? headings.length - 1 : headings.findLastIndex((heading) => heading?.getBoundingClientRect().top < clientHeight / 3);
    links.forEach((link, index) => (index === read ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')));
  };
  if (!links.length) return;
  addEventListener('scroll', mark, { passive: true });
}

/** Loads search on first use: its field, the link in the header, the key `/`; at once on its own page. */
function offerSearch() {
  const link = document.querySelector('.find[data-search]');
  if (!link) return;
  const dialog = document.querySelector('.search-dialog');
  const field = document.querySelector('main .search-field input');
  const open = (event) => {
    event.preventDefault();
    if (field) field.focus();
    else if (!dialog.open) dialog.showModal();
  };
  dialog.addEventListener('click', ({ target }) => {
    // Beside it, or its own button.
    if (target === dialog || target.closest('button')) dialog.close();
  });
  const address = (name) => new URL(name, new URL(link.dataset.search, location.href));
  const ask = (name, properties) =>
    document.head.append(Object.assign(document.createElement('link'), { href: address(name), ...properties }));
  const isSearchPage = Boolean(document.querySelector('.results'));
  const load = async ({ form }) => {
    // At once what would otherwise be found one after the other. The search page has it in its head.
    if (!isSearchPage) {
      ask('table.json', { rel: 'preload', as: 'fetch', crossOrigin: '' });
      ask('../pagefind/pagefind.js', { rel: 'modulepreload' });
      import(address('../pagefind/pagefind-first.js')).catch(() => {});
    }
    (await import('./search.js')).connect(form, link.dataset.search);
  };
  for (const input of document.querySelectorAll('.search-field input')) {
    input.addEventListener('focus', () => load(input), { once: true });
  }
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) open(event);
  });
  if (!isSearchPage) return;
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  load(field);
}

/** Shows only the entries of a long list whose titles hold all words of the field. */
function offerFilter(filter) {
  const entries = [...document.querySelectorAll('main .items > li')];
  const groups = [...document.querySelectorAll('.letter')];
  filter.hidden = false;
  filter.querySelector('input').addEventListener('input', ({ target }) => {
    const words = target.value.toLowerCase().split(/\s+/);
    for (const entry of entries) {
      const title = entry.querySelector('a').textContent.toLowerCase();
      entry.hidden = !words.every((word) => title.includes(word));
    }
    for (const group of groups) group.hidden = !group.querySelector('li:not([hidden])');
  });
}

/** Opens a fact's row beside the text, on a click, a touch or Enter; without it the link leads to the row. */
function offerFacts() {
  if (!('popover' in HTMLElement.prototype)) return;
  const factAt = ({ target }) => [target.closest?.('a.fact')].find((link) => link && link.pathname !== location.pathname);
  const load = () => import('./fact.js');
  for (const sign of ['pointerover', 'focusin']) {
    document.addEventListener(sign, async (event) => {
      const link = factAt(event);
      if (link) (await load()).pageOf(link).catch(() => {});
    });
  }
  document.addEventListener('click', async (event) => {
    const link = factAt(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      await (await load()).show(link);
    } catch {
      location.assign(link.href);
    }
  });
}

document.querySelectorAll('.filter').forEach(offerFilter);
for (const button of document.querySelectorAll('[data-print]')) {
  const part = button.closest('.facts, [data-calculator]');
  button.hidden = false;
  button.addEventListener('click', () => {
    part.classList.add('alone');
    addEventListener('afterprint', () => part.classList.remove('alone'), { once: true });
    print();
  });
}
addEventListener('beforeprint', () => {
  const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  document.querySelector('.sheet span').textContent = day;
});
// Links within the site, with the address at which it is published, for paper.
const published = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
for (const link of document.querySelectorAll('.prose a[href^="/"]:not(.fact)')) {
  link.dataset.address = new URL(link.getAttribute('href'), published);
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', colourFrame);
colourFrame();
followHeadings();
offerSearch();
offerFacts();
