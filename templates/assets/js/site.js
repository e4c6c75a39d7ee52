// What a page can do a little better with JavaScript. Nothing here is needed.

/** The browser's own frame takes the colour of the paper, in the scheme the reader has. */
function colourFrame() {
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper');
  document.querySelector('meta[name="theme-color"]').content = paper;
}

/** Marks the entry of the table of contents whose section is being read. */
function followHeadings() {
  const links = [...document.querySelectorAll('.contents a')];
  const linkOf = new Map(links.map((link) => [document.getElementById(link.hash.slice(1)), link]));
  linkOf.delete(null);
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.find((entry) => entry.isIntersecting);
      if (!entered) return;
      for (const link of links) link.removeAttribute('aria-current');
      linkOf.get(entered.target).setAttribute('aria-current', 'true');
    },
    { rootMargin: '0px 0px -70%' },
  );
  for (const heading of linkOf.keys()) observer.observe(heading);
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', colourFrame);
colourFrame();
followHeadings();
