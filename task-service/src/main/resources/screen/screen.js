// Keeps a page fresh: hears that something moved, reads the page again, and changes what is no longer the same.
'use strict';
(() => {
  const main = document.querySelector('main[data-live]');
  if (!main) return;
  const say = main.dataset;
  const told = document.getElementById('told');
  const pause = document.getElementById('pause');
  const list = document.getElementById('notes');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const turns = say.turns === 'true';
  const written = new WeakMap();
  const SOON = 800, SPREAD = 1200, TURN = 15000, RETURN = 30000;
  let here = location.href;
  let paused = turns && calm;
  let lost = false;
  let waiting = 0;
  let missed = false;

  const status = words => { if (told.textContent !== words) told.textContent = words; };
  const standing = () => status(paused ? say.sayPaused : lost ? say.sayLost : say.sayLive);

  // The page itself is asked for: what the house wrote is what is shown, and nothing is put together here.
  async function read(address) {
    const answer = await fetch(address, { headers: { Accept: 'text/html' }, cache: 'no-cache' });
    if (!answer.ok) throw new Error(String(answer.status));
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  for (const note of list.children) written.set(note, note.outerHTML);

  function show(page, marking) {
    const now = page.getElementById('notes');
    const before = new Map(Array.from(list.children, note => [note.id, note]));
    let fresh = 0, changed = 0;
    const notes = Array.from(now.children, note => {
      const old = before.get(note.id);
      if (old && written.get(old) === note.outerHTML) return old;
      const hung = document.importNode(note, true);
      written.set(hung, note.outerHTML);
      if (old) changed++; else fresh++;
      if (marking) {
        hung.classList.add('fresh');
        setTimeout(() => hung.classList.remove('fresh'), 5000);
      }
      return hung;
    });
    list.replaceChildren(...notes);
    document.getElementById('empty').hidden = notes.length > 0;
    const pages = document.getElementById('pages');
    if (!pages.contains(document.activeElement)) {
      pages.replaceChildren(...Array.from(page.getElementById('pages').children, link => document.importNode(link, true)));
    }
    return [fresh, changed];
  }

  async function refresh() {
    waiting = 0;
    if (paused) { missed = true; return; }
    try {
      const [fresh, changed] = show(await read(here), true);
      if (fresh + changed > 0) status(say.sayChanged.replace('{0}', fresh).replace('{1}', changed));
    } catch (failed) {
      later(RETURN);
    }
  }

  // Everybody who listens hears it at once; they do not all ask at once.
  function later(least) {
    if (!waiting) waiting = setTimeout(refresh, least + Math.random() * SPREAD);
  }

  async function turn() {
    if (paused) return;
    const next = document.querySelector('#pages a[rel=next]');
    const address = next ? next.href : new URL(say.newest, location.href).href;
    if (address === here) return;
    try {
      show(await read(address), false);
      here = address;
    } catch (failed) {
      here = new URL(say.newest, location.href).href;
    }
  }

  function listen() {
    const stream = new EventSource(say.live);
    stream.addEventListener('open', () => { lost = false; standing(); });
    stream.addEventListener('wish', () => later(SOON));
    stream.addEventListener('reset', () => later(SOON));
    stream.addEventListener('error', () => {
      lost = true;
      standing();
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(() => { listen(); later(SOON); }, RETURN + Math.random() * SPREAD);
      }
    });
  }

  pause.addEventListener('click', () => {
    paused = !paused;
    pause.textContent = paused ? say.sayGoOn : say.sayPause;
    standing();
    if (!paused && missed) { missed = false; later(0); }
  });
  pause.hidden = false;
  pause.textContent = paused ? say.sayGoOn : say.sayPause;
  if (turns) setInterval(turn, TURN);
  listen();
})();

// Puts beside this house's charts what another house counted; without it, a link leads there.
(() => {
  for (const place of document.querySelectorAll('[data-part]')) {
    fetch(place.dataset.part, { headers: { Accept: 'text/html' } })
      .then(answer => answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status))))
      .then(words => {
        // Without its head: the policy of this page would speak up against the other house's style sheet.
        const main = words.slice(Math.max(0, words.indexOf('<main')));
        const charts = new DOMParser().parseFromString(main, 'text/html').querySelectorAll('section.chart');
        if (charts.length > 0) place.replaceWith(...Array.from(charts, chart => document.importNode(chart, true)));
      })
      .catch(() => {});
  }
})();
