// Conveniences over pages that work without them. Everything is listened for on the document, so that it holds for
// pages that enhanced navigation brings in.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const reduced = matchMedia('(prefers-reduced-motion: reduce)');
const scrollTo = (element, block = 'center') =>
  element.scrollIntoView({ block, behavior: reduced.matches ? 'auto' : 'smooth' });

// The setting that was chosen last: its panel stays open.
let chosen = null;

// Settings apply as they are chosen; what needs a script is shown.
function prepare() {
  $$('form[data-autosubmit] .apply').forEach(button => { button.hidden = true; });
  $$('[data-light]').forEach(button => { button.hidden = false; });
  if (chosen && $('.settings')) {
    $('.settings').open = true;
    $(`.settings [name="${chosen}"]:checked, .settings [name="${chosen}"]:not([type=radio], :disabled)`)?.focus();
  }
  chosen = null;
  restorePosition();
  lightFound();
  showHighlights();
  keepForLater();
}

document.addEventListener('change', event => {
  const form = event.target.closest?.('form[data-autosubmit]');
  if (!form) return;
  chosen = event.target.name;
  form.requestSubmit();
});
document.addEventListener('submit', event => {
  if (event.target.matches('form[data-autosubmit]')) chosen ??= event.submitter?.name ?? null;
});

// A panel closes by a press elsewhere and by Escape.
document.addEventListener('click', event => {
  $$('details.panel[open]').forEach(panel => { if (!panel.contains(event.target)) panel.open = false; });
  const light = event.target.closest('[data-light]');
  if (light) toggleLight(light);
  const step = event.target.closest('[data-step]');
  if (step) stepTo(Number(step.dataset.step));
  const copy = event.target.closest('[data-copy]');
  if (copy && navigator.clipboard) {
    event.preventDefault();
    navigator.clipboard.writeText(copy.href).then(() => { copy.textContent = 'Copied'; });
  }
});

// Who is in it: the places of one of them, lit in the text.
let lit = [];
let at = -1;
function toggleLight(button) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  putOut();
  if (!on) return;
  button.setAttribute('aria-pressed', 'true');
  const address = CSS.escape(button.dataset.light);
  lit = $$(`.text a[href="${address}"], .text q[data-by="${address}"]`);
  lit.forEach(place => place.classList.add('lit'));
  $('.stepper').hidden = lit.length === 0;
  stepTo(1);
}
// What was searched for is marked in the text already: the place that was chosen is gone to, and the others stepped
// through.
function lightFound() {
  const found = $$('.text mark.found[id]');
  if (found.length === 0 || found[0] === lit[0]) return;
  putOut();
  lit = found;
  $('.stepper').hidden = false;
  at = Math.max(0, found.findIndex(mark => `#${mark.id}` === location.hash)) - 1;
  stepTo(1);
}
function putOut() {
  lit.forEach(place => place.classList.remove('lit', 'here'));
  $$('[data-light]').forEach(button => button.setAttribute('aria-pressed', 'false'));
  const stepper = $('.stepper');
  if (stepper) stepper.hidden = true;
  [lit, at] = [[], -1];
}
function stepTo(by) {
  if (by === 0) return putOut();
  if (lit.length === 0) return;
  lit[at]?.classList.remove('here');
  at = at < 0 ? 0 : (at + by + lit.length) % lit.length;
  lit[at].classList.add('here');
  scrollTo(lit[at]);
  $('.stepper output').textContent = `${at + 1} of ${lit.length}`;
}

// How far an article was read; kept as it is left.
let shown = null;
function fraction() {
  const text = $('[data-article] .text');
  if (!text) return null;
  const box = text.getBoundingClientRect();
  return Math.min(1, Math.max(0, (innerHeight * 0.3 - box.top) / box.height));
}
async function restorePosition() {
  const article = $('[data-article]');
  const id = article?.dataset.article ?? null;
  if (id === shown) return showLeft();
  keepPosition();
  putOut();
  shown = id && $('.text', article) ? id : null;
  if (!shown) return;
  showLeft();
  if (location.hash || scrollY > 0) return;
  const answer = await fetch(`/articles/${id}/position`).catch(() => null);
  const thousandths = answer?.ok ? Number(await answer.text()) : 0;
  const text = $('[data-article] .text');
  if (shown !== id || !text || scrollY > 0 || thousandths < 60 || thousandths > 950) return;
  const place = text.getBoundingClientRect().top + text.offsetHeight * thousandths / 1000;
  window.scrollTo(0, scrollY + place - innerHeight * 0.3);
}
let read = 0;
function keepPosition() {
  if (!shown) return;
  const form = new FormData();
  form.set('thousandths', Math.round(read * 1000));
  navigator.sendBeacon(`/articles/${shown}/position`, form);
}
function showLeft() {
  const now = fraction();
  if (now === null) return;
  read = now;
  const left = $('.time-left');
  const minutes = Math.ceil(Number($('[data-article]').dataset.minutes) * (1 - now));
  if (left) left.textContent = now <= 0 || minutes === 0 ? '' : `${minutes} min left`;
}
let resting;
addEventListener('scroll', () => {
  requestAnimationFrame(showLeft);
  clearTimeout(resting);
  resting = setTimeout(keepPosition, 800);
}, { passive: true });
addEventListener('pagehide', keepPosition);
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keepPosition(); });

// Highlights: found by their words wherever they stand, drawn without a change to the text.
function textOf(root) {
  const acceptNode = node =>
    node.parentElement.closest('.note, .rail') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, { acceptNode });
  const nodes = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.data;
  }
  const place = offset => {
    const last = nodes.findLast(n => n.start <= offset);
    return [last.node, offset - last.start];
  };
  return { text, nodes, place };
}
function showHighlights() {
  if (!CSS.highlights) return;
  ['yellow', 'green', 'blue', 'red'].forEach(colour => CSS.highlights.delete(colour));
  const root = $('.text');
  const marked = $$('.highlights-of li');
  if (!root || marked.length === 0) return;
  const { text, place } = textOf(root);
  for (const item of marked) {
    const { passage, before } = item.dataset;
    const whole = text.indexOf(before + passage);
    const start = whole >= 0 ? whole + before.length : text.indexOf(passage);
    if (start < 0) continue;
    const range = new Range();
    range.setStart(...place(start));
    range.setEnd(...place(start + passage.length));
    const colour = item.className;
    if (!CSS.highlights.has(colour)) CSS.highlights.set(colour, new Highlight());
    CSS.highlights.get(colour).add(range);
  }
}
document.addEventListener('selectionchange', () => {
  const form = $('.highlight-form');
  const root = $('.text');
  if (!form || !root || form.contains(document.activeElement)) return;
  const selection = getSelection();
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  form.hidden = !range || selection.isCollapsed || !root.contains(range.commonAncestorContainer);
  if (form.hidden) return;
  const { text, nodes } = textOf(root);
  const offset = (container, within) => {
    const point = new Range();
    point.setStart(container, within);
    const next = nodes.find(n => n.node === container) ?? nodes.find(n => point.comparePoint(n.node, 0) >= 0);
    return !next ? text.length : next.start + (next.node === container ? within : 0);
  };
  const start = offset(range.startContainer, range.startOffset);
  const passage = text.slice(start, offset(range.endContainer, range.endOffset));
  form.elements.passage.value = passage;
  form.elements.before.value = text.slice(Math.max(0, start - 60), start);
  form.hidden = passage.trim().length === 0 || passage.length > 4000;
});

// Keys: never in a field, never with a modifier, and not where they are turned off.
let going = false;
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    return $$('details.panel[open]').forEach(panel => {
      panel.open = false;
      $('summary', panel).focus();
    });
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.documentElement.classList.contains('no-shortcuts')) return;
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
  const press = element => { if (element) { event.preventDefault(); element.click(); } };
  if (going) {
    going = false;
    return press($(`[data-go~="${CSS.escape(event.key)}"]`));
  }
  const items = $$('[data-item]');
  const current = items.find(item => item.classList.contains('current'));
  switch (event.key) {
    case 'g': going = true; setTimeout(() => { going = false; }, 1200); break;
    case '/': event.preventDefault(); $('#find')?.focus(); break;
    case '?': location.href = '/keys'; break;
    case 'u': history.back(); break;
    case 'v': press($('[data-original]')); break;
    case 'y': press($('[data-key="y"]', current ?? document)); break;
    case 'n': {
      const no = $('[data-key="n"]', current ?? document);
      if (no) press(no); else stepTo(1);
      break;
    }
    case 'p': stepTo(-1); break;
    case 'j': case 'k': moveTo(items, current, event.key === 'j' ? 1 : -1); break;
    case 'o': case 'Enter':
      if (current && (event.key === 'o' || document.activeElement === document.body)) press(linkOf(current));
      break;
    case 'z': press($('[data-key="z"]')); break;
    case 's': case 'l': case 'm':
      press($(`[data-key="${event.key}"]`, current ?? $('.article-tools') ?? document));
      break;
  }
});
const linkOf = item => $('h2 a, h3 a, .cite a', item);
function moveTo(items, current, by) {
  if (items.length === 0) {
    // In an article: the paragraph below the top, or the one above it.
    const parts = $$('.text > *');
    const next = by > 0
      ? parts.find(part => part.getBoundingClientRect().top > 90)
      : parts.findLast(part => part.getBoundingClientRect().top < -10);
    if (next) scrollTo(next, 'start');
    return;
  }
  const next = items[current ? items.indexOf(current) + by : 0];
  if (!next) return;
  current?.classList.remove('current');
  next.classList.add('current');
  scrollTo(next, 'nearest');
  linkOf(next)?.focus({ preventScroll: true });
}

// The search box is replaced once it is connected: what was typed until then, and the place in it, stay.
let box = null;
function keepTyped() {
  const now = $('#find');
  if (!now || now === box) return;
  const before = box;
  box = now;
  if (!before || before.isConnected) return;
  const typed = before.value !== before.defaultValue;
  if (typed) now.value = before.value;
  if (before.dataset.focused) now.focus();
  if (typed) now.dispatchEvent(new Event('input', { bubbles: true }));
}
document.addEventListener('focusin', ({ target }) => {
  if (target.id === 'find') target.dataset.focused = 'true';
});
// A box that is taken away loses the focus a moment before: only one that stays was left.
document.addEventListener('focusout', ({ target }) => {
  if (target.id !== 'find') return;
  queueMicrotask(() => { if (target.isConnected) delete target.dataset.focused; });
});
new MutationObserver(keepTyped).observe(document.body, { childList: true, subtree: true });
keepTyped();

// A page that is pointed at is fetched ahead; the worker keeps it for the moment until it is pressed.
function fetchAhead(link, accept) {
  fetch(link.href, { headers: { Purpose: 'prefetch', Accept: accept } }).catch(() => { });
}
let pointing;
document.addEventListener('pointerover', event => {
  clearTimeout(pointing);
  const link = event.target.closest('a[href^="/"]:not([download])');
  if (!link || link.search || !navigator.serviceWorker?.controller || navigator.connection?.saveData) return;
  pointing = setTimeout(() => fetchAhead(link, 'text/html; blazor-enhanced-nav=on'), 90);
});

// What waits for later is fetched for when there is no network.
function keepForLater() {
  if (!new URLSearchParams(location.search).get('is')?.includes('later')) return;
  $$('[data-item] h2 a').forEach(link => fetchAhead(link, 'text/html'));
}

navigator.serviceWorker?.register('/worker.js').catch(() => { });
// A page that nobody has looked at for long keeps no connection; once somebody looks again it has one.
const patience = 10 * 60 * 1000;
let leaving;
let paused = false;
document.addEventListener('visibilitychange', async () => {
  clearTimeout(leaving);
  if (document.hidden) {
    leaving = setTimeout(async () => { paused = await window.Blazor?.pauseCircuit?.() ?? false; }, patience);
  } else if (paused) {
    paused = false;
    // Its place may be gone meanwhile; what was read stays where it is.
    if (!await window.Blazor.resumeCircuit()) location.reload();
  }
});

window.Blazor?.addEventListener('enhancedload', prepare);
prepare();

// Files are brought with a bar that tells how far they are, chosen or dropped anywhere on the page.
function bring(form) {
  const bar = $('progress', form);
  const request = new XMLHttpRequest();
  request.upload.onprogress = event => { if (event.lengthComputable) bar.value = 100 * event.loaded / event.total; };
  request.onload = () => { location.href = request.status < 400 ? request.responseURL : '/sources?upload=refused'; };
  request.onerror = () => { location.href = '/sources?upload=broken'; };
  bar.hidden = false;
  request.open('POST', form.action);
  request.send(new FormData(form));
}
document.addEventListener('submit', event => {
  if (!event.target.matches('form[data-upload]')) return;
  event.preventDefault();
  bring(event.target);
});
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, event => {
    const form = $('form[data-upload]');
    if (!form || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    form.classList.toggle('over', name === 'dragover');
    if (name !== 'drop' || event.dataTransfer.files.length === 0) return;
    $('input[type=file]', form).files = event.dataTransfer.files;
    bring(form);
  });
}
