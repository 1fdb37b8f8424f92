
// Below what was found in one programme stands what was found in the others. What all of them hold is asked for once something is typed.
(function () {
  "use strict";
  const MOST = 12;
  const root = new URL("../../", document.currentScript.src);
  const link = document.querySelector("[data-search-all]");
  const form = document.querySelector("#search");
  if (!link || !form) return;
  const { prepare, answer, grouped, item } = window.trackerSearch;
  const list = document.querySelector("#search-results");
  const status = list.previousElementSibling;
  const index = new URL(link.dataset.index, location);
  const front = new URL("../", index);
  const typed = () => form.elements.q.value.normalize("NFC").trim();

  const load = () => new Promise((done, failed) => document.head.append(Object.assign(document.createElement("script"), { src: index, onload: done, onerror: failed })));
  // What the front lists, but for the pages of this programme; what is alike in any programme is alike from then on.
  async function read() {
    const [own, around] = [window.trackerIndex, window.trackerAround];
    await load();
    const whole = window.trackerIndex;
    window.trackerIndex = own;
    window.trackerAround = { ...around, alike: window.trackerAround.alike };
    const here = new Set(own.map(([place]) => new URL(place, root).href));
    return (await prepare(whole)).filter(({ location: place }) => !here.has(new URL(place, front).href));
  }

  let others;
  let turn = 0;
  async function show() {
    const query = typed();
    const mine = (turn += 1);
    link.href = `${link.dataset.searchAll}?q=${encodeURIComponent(query)}`;
    if (!query || !window.trackerIndex) return;
    let sections;
    try {
      sections = await (others ||= read());
    } catch {
      others = undefined; // the way to the search of all is there all the same
      return;
    }
    if (mine !== turn) return;
    const { results, meant } = answer(sections, query, form.dataset.lang);
    const groups = grouped(results);
    if (!groups.length) return;
    const head = document.createElement("li");
    head.className = "md-search-result__item md-search-result__meta";
    head.textContent = link.dataset.others.replace("{count}", groups.length);
    list.append(head, ...groups.slice(0, MOST).map((group) => item(group, front, meant)));
    status.append(" · ", head.textContent); // for who hears it
    watcher.takeRecords();
  }
  // Whatever was found in this programme is told there first.
  const watcher = new MutationObserver(show);
  watcher.observe(status, { childList: true });
})();
