// The preview in the browser: reloads after a save, keeps the scroll position, and shows findings over the last
// good page, and warnings and notes folded above it. It is not part of the published site.

const script = document.currentScript ?? document.querySelector('script[data-preview-version]');
const version = Number(script.dataset.previewVersion);
const styleVersion = Number(script.dataset.previewStyle);
const placeKey = `preview-place:${location.pathname}`;

/** @typedef {{file: string, line: number, column: number, severity: string, code: string, message: string, hint: string, excerpt: string}} Finding */
/** @typedef {{version: number, style: number, findings: Finding[], others: Finding[], otherCount: number}} State */

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

/** A box with styles of its own, in place of the one of that id. */
function box(id, name, className) {
  document.getElementById(id)?.remove();
  const host = document.createElement('div');
  host.id = id;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(boxStyle);
  root.adoptedStyleSheets = [sheet];
  const made = element(name, className, '');
  root.append(made);
  return { host, made };
}

/** @param {Finding[]} findings */
function appendAll(findings, list) {
  for (const finding of findings) {
    const entry = element('article', finding.severity, '');
    entry.append(
      element('p', 'place', `${finding.file}:${finding.line}:${finding.column}`),
      element('p', 'message', `${finding.message} [${finding.code}]`),
    );
    if (finding.excerpt) entry.append(element('pre', '', finding.excerpt));
    if (finding.hint) entry.append(element('p', 'hint', finding.hint));
    list.append(entry);
  }
}

/** @param {Finding[]} findings */
function showOverlay(findings) {
  const { host, made } = box('preview-findings', 'section', 'box');
  if (findings.length === 0) return;
  made.setAttribute('role', 'alert');
  made.append(element('h2', '', findings.length === 1 ? 'One finding' : `${findings.length} findings`));
  appendAll(findings, made);
  made.append(element('p', 'note', 'Below is the last good version. This list disappears when the findings are fixed.'));
  document.body.append(host);
}

/** Warnings and notes: folded, and part of the page, so that they cover nothing. @param {State} state */
function showOthers({ others, otherCount }) {
  const { host, made } = box('preview-others', 'details', 'others');
  if (otherCount === 0) return;
  made.append(element('summary', '', otherCount === 1 ? '1 warning or note' : `${otherCount} warnings and notes`));
  appendAll(others, made);
  if (otherCount > others.length) made.append(element('p', 'note', `And ${otherCount - others.length} more: see 'helpcenter check'.`));
  document.documentElement.insertBefore(host, document.body);
}

const boxStyle = `
.others { padding: .5rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif; border-top: 2px solid #8a6d00; }
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
  showOthers(state);
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
