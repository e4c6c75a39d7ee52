// The preview in the browser: reloads after a save, keeps the scroll position, and shows findings over the last
// good page. It is not part of the published site.

const script = document.currentScript ?? document.querySelector('script[data-preview-version]');
const version = Number(script.dataset.previewVersion);
const styleVersion = Number(script.dataset.previewStyle);
const placeKey = `preview-place:${location.pathname}`;

/** @typedef {{file: string, line: number, column: number, severity: string, code: string, message: string, hint: string, excerpt: string}} Finding */
/** @typedef {{version: number, style: number, findings: Finding[]}} State */

function keepPlace() {
  sessionStorage.setItem(placeKey, String(scrollY));
}

function restorePlace() {
  const place = sessionStorage.getItem(placeKey);
  sessionStorage.removeItem(placeKey);
  if (place !== null) scrollTo(0, Number(place));
}

/** Loads the style sheet again without reloading the page. */
function swapStyle(style) {
  for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
    const next = link.cloneNode();
    next.href = `${link.href.split('?')[0]}?${style}`;
    next.addEventListener('load', () => link.remove(), { once: true });
    link.after(next);
  }
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** @param {Finding[]} findings */
function showOverlay(findings) {
  document.getElementById('preview-findings')?.remove();
  if (findings.length === 0) return;
  const host = document.createElement('div');
  host.id = 'preview-findings';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayStyle);
  root.adoptedStyleSheets = [sheet];
  const box = element('section', 'box', '');
  box.setAttribute('role', 'alert');
  box.append(element('h2', '', findings.length === 1 ? 'One finding' : `${findings.length} findings`));
  for (const finding of findings) {
    const entry = element('article', finding.severity, '');
    entry.append(
      element('p', 'place', `${finding.file}:${finding.line}:${finding.column}`),
      element('p', 'message', `${finding.message} [${finding.code}]`),
    );
    if (finding.excerpt) entry.append(element('pre', '', finding.excerpt));
    if (finding.hint) entry.append(element('p', 'hint', finding.hint));
    box.append(entry);
  }
  box.append(element('p', 'note', 'Below is the last good version. This list disappears when the findings are fixed.'));
  root.append(box);
  document.body.append(host);
}

const overlayStyle = `
.box { position: fixed; inset: auto 0 0 0; max-height: 70vh; overflow: auto; z-index: 99; padding: 1rem 1.5rem;
  font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; border-top: 4px solid #b3261e; }
h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
article { margin: 0 0 1rem; }
p { margin: 0; }
.place { font-family: ui-monospace, monospace; font-size: .9rem; }
.message { font-weight: 600; }
pre { margin: .25rem 0; overflow: auto; font-size: .9rem; }
.hint::before { content: "→ "; }
.note { opacity: .8; font-size: .9rem; }
`;

/** @param {State} state */
function follow(state) {
  showOverlay(state.findings);
  if (state.version !== version) {
    keepPlace();
    location.reload();
  } else if (state.style !== followed) {
    followed = state.style;
    swapStyle(state.style);
  }
}

let followed = styleVersion;
restorePlace();
const events = new EventSource('/.preview/events');
events.addEventListener('state', (event) => follow(JSON.parse(event.data)));
// The browser reconnects by itself after the preview was restarted.
