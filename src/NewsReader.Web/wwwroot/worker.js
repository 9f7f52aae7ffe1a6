// What was read, and what waits for later, can be read without a network. The network is always asked first.
// What is kept is one reader's: a store is named for whom the server says that a page is, and there is one at a time.
const kind = 'pages-';
const pagesOf = reader => `${kind}2-${reader}`;
const assets = 'assets-1';
const most = 200;

// Pages fetched ahead, for as long as it takes to press what was pointed at; any change makes them old.
const ahead = new Map();
const moment = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (!name.startsWith(pagesOf('')) && name !== assets) await caches.delete(name);
  }
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET') ahead.clear();
  if (url.origin !== location.origin) return;
  // An upload passes by: the page would not see how far it is.
  if (url.pathname.startsWith('/_blazor') || url.pathname === '/sources/files') return;
  if (request.method !== 'GET' || url.pathname.startsWith('/api/')) {
    if (request.mode !== 'navigate') event.respondWith(watched(request));
    return;
  }
  // A fingerprinted file never changes.
  if (/\.[a-z0-9]{10}\.(css|js|svg|png)$/.test(url.pathname)) event.respondWith(kept(request));
  else if (request.mode === 'navigate' || (request.headers.get('Accept') ?? '').includes('text/html')) {
    event.respondWith(page(request, url));
  }
});

// Whoever is not let in any more has nothing here either, nor whoever comes next.
function isOut(answer) {
  return answer.status === 401 || (answer.redirected && isWayIn(new URL(answer.url)));
}

function isWayIn(url) {
  return url.pathname === '/sign-in' || url.pathname === '/set-up';
}

async function forget(but) {
  if (!but) ahead.clear();
  for (const name of await caches.keys()) {
    if (!name.startsWith(kind) || name === but) continue;
    ahead.clear();
    await caches.delete(name);
  }
}

async function watched(request) {
  const answer = await fetch(request);
  if (isOut(answer)) await forget();
  return answer;
}

async function kept(request) {
  const cache = await caches.open(assets);
  const found = await cache.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function page(request, url) {
  const name = url.pathname + url.search;
  const isAhead = request.headers.get('Purpose') === 'prefetch';
  const early = isAhead ? undefined : ahead.get(name);
  ahead.delete(name);
  if (early && Date.now() - early.at < moment) {
    // The server learns that it is read now.
    fetch(request).catch(() => { });
    return early.answer;
  }
  try {
    const answer = await fetch(request);
    if (isOut(answer) || isWayIn(url)) await forget();
    const reader = answer.headers.get('X-Reader');
    if (!reader) return answer;
    await forget(pagesOf(reader));
    if (answer.ok && !answer.redirected && (url.pathname === '/' || url.pathname.startsWith('/articles'))) {
      await keep(await caches.open(pagesOf(reader)), name, answer.clone());
    }
    if (isAhead && answer.ok && !answer.redirected) ahead.set(name, { at: Date.now(), answer: answer.clone() });
    return answer;
  } catch (error) {
    for (const store of await caches.keys()) {
      const found = store.startsWith(kind) ? await (await caches.open(store)).match(name) : undefined;
      if (found) return found;
    }
    return new Response(
      '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>No network</title><h1>No network</h1>'
        + '<p>This page was not read before. <a href="/">What was read is here.</a></p></html>',
      { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
}

async function keep(cache, name, answer) {
  await cache.delete(name);
  await cache.put(name, answer);
  const names = await cache.keys();
  for (const old of names.slice(0, Math.max(0, names.length - most))) await cache.delete(old);
}
