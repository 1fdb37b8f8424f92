// What readers use beside the text: appearance, menu, contents, search box and the filter of the tables of targets.
// A page says all its facts without it. It stands in for the theme's script, of which it keeps the markup and the classes.
(function () {
  "use strict";
  const html = document.documentElement;
  const root = new URL("../../", document.currentScript.src);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  html.classList.replace("no-js", "js");

  // The part of the page that an address names; whoever cut it off at a % has named none.
  function placeOf({ hash }) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  }

  // Appearance: the one chosen before, else the one the device asks for, before anything is painted.
  const key = `${root.pathname}.__palette`;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const options = all('[name="__palette"]');
  function chosen() {
    try {
      const { index } = JSON.parse(localStorage.getItem(key));
      return options.find((_, at) => at === index);
    } catch {
      return undefined; // nothing chosen yet, or storage is forbidden
    }
  }
  function show(option) {
    if (!option) return;
    option.checked = true;
    for (const name of ["scheme", "primary", "accent"]) document.body.setAttribute(`data-md-color-${name}`, option.getAttribute(`data-md-color-${name}`));
    for (const { nextElementSibling: label } of options) label.hidden = label !== option.nextElementSibling;
  }
  const wanted = () => chosen() || options.find((option) => option.dataset.mdColorMedia === `(prefers-color-scheme: ${dark.matches ? "dark" : "light"})`);
  show(wanted());
  dark.addEventListener("change", () => show(wanted()));
  for (const [index, option] of options.entries()) {
    option.addEventListener("change", () => {
      show(option);
      try {
        localStorage.setItem(key, JSON.stringify({ index }));
      } catch {
        // A reader who forbids storage keeps the choice for this page only.
      }
    });
  }

  // The form by which figures are sent has a script of its own, which comes once somebody is at it, or comes back, or by a link that begins it.
  document.addEventListener("DOMContentLoaded", () => {
    const form = document.getElementById("propose");
    if (!form) return;
    let asked = false;
    // What it knows first, then what it does: scripts that come together run in their order.
    const start = () => { if (!asked) document.head.append(...[form.dataset.known, one("#search").dataset.propose].map((src) => Object.assign(document.createElement("script"), { async: false, src }))); asked = true; };
    for (const touch of ["focusin", "pointerover", "touchstart", "input"]) form.addEventListener(touch, start, { passive: true });
    form.addEventListener("submit", (event) => event.preventDefault());
    let kept = "";
    try { kept = sessionStorage.getItem(`${location.pathname}#propose`); } catch { /* nothing was kept */ }
    if (location.search || kept) start();
  });
  function startLook(button) { // in the drawer of a phone, whose header has no room for it
    button.addEventListener("click", () => options.find((option) => !option.checked)?.click());
    button.hidden = options.length < 2;
  }

  const fold = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");

  // What is chosen stands in the address too: there it outlives a reload, and Back brings form and rows that agree.
  function startFilter(form) {
    const kind = `table.${form.dataset.rows}`;
    const { words, status, order } = form.elements;
    const found = one("output", form);
    const tables = all(".tr-table").filter((table) => one(kind, table));
    const rows = all(`${kind} > tbody > tr`).map((row, place) => ({
      row, place, body: row.parentElement, text: fold(row.textContent),
    }));
    const sections = all("article :is(h2, h3)").map((head) => {
      const within = [];
      for (let at = head.nextElementSibling; at && !(/^H[1-6]$/.test(at.tagName) && at.tagName <= head.tagName); at = at.nextElementSibling) {
        if (tables.includes(at)) within.push(at);
      }
      return [head, within];
    }).filter(([, within]) => within.length);
    const data = { name: "name", value: "value", status: "rank", due: "due" };
    let down = false;
    const heads = all(`${kind} > thead th[data-order]`).map((head) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "tr-sort";
      button.append(...head.childNodes);
      button.addEventListener("click", () => {
        down = order.value === head.dataset.order && !down;
        order.value = head.dataset.order;
        apply();
        write();
      });
      head.append(button);
      return head;
    });
    function sorted() {
      const by = data[order.value];
      const at = ({ row }) => (row.dataset[by] ? +row.dataset[by] : NaN); // what has no value stands last, up or down
      return [...rows].sort((a, b) => (by && (isNaN(at(a)) - isNaN(at(b)) || (at(a) - at(b)) * (down ? -1 : 1))) || a.place - b.place);
    }
    function apply() {
      const typed = fold(words.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !(typed.every((word) => text.includes(word)) && (!status.value || [row.dataset.outcome, row.dataset.status].includes(status.value)));
        shown += row.hidden ? 0 : 1;
      }
      for (const { row, body } of sorted()) body.append(row);
      for (const table of tables) table.classList.toggle("tr-empty", !one("tbody > tr:not([hidden])", table));
      for (const [head, within] of sections) head.hidden = within.every((table) => table.classList.contains("tr-empty"));
      for (const head of heads) {
        if (head.dataset.order === order.value) head.setAttribute("aria-sort", down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
      const said = form.dataset.found.replace("{shown}", shown).replace("{all}", rows.length);
      if (found.textContent !== said) found.textContent = said; // else a screen reader says it again
    }
    const first = order.value;
    function write() {
      const address = new URL(location);
      for (const [name, value] of [["words", words.value], ["status", status.value], ["order", order.value === first ? "" : order.value], ["down", down ? "1" : ""]]) {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      }
      try {
        history.replaceState(history.state, "", address);
      } catch {
        // Some browsers allow only so many in a time, and none on a page from a file; the form works all the same.
      }
    }
    function read() {
      const { searchParams } = new URL(location);
      words.value = searchParams.get("words") || "";
      for (const [select, value] of [[status, searchParams.get("status")], [order, searchParams.get("order")]]) {
        select.value = value || "";
        if (select.selectedIndex < 0) select.selectedIndex = 0;
      }
      down = searchParams.has("down");
      apply();
    }
    form.addEventListener("input", (event) => {
      if (event.target === order) down = false;
      apply();
      write();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => {
      down = false;
      apply();
      write();
    }));
    addEventListener("pageshow", () => setTimeout(read)); // after the browser has put back what it keeps of a form
    form.hidden = false;
    read();
  }

  // A statement with where it comes from and its address, for who quotes it; offered where the browser lets a page copy.
  function startCopy(button) {
    if (!navigator.clipboard) return;
    const said = one('[role="status"]', button.parentElement);
    button.addEventListener("click", async () => {
      const address = one('link[rel="canonical"]')?.href || location.href;
      const shown = document.getElementById(button.dataset.copyFrom)?.innerText; // a letter has its address in it
      await navigator.clipboard.writeText(shown?.replaceAll("\u00a0", " ") ?? `${button.dataset.copy} ${address}`);
      said.textContent = button.dataset.copied;
    });
    button.hidden = false;
  }

  // Switching language keeps the place: what the address names while it can be seen, else the last paragraph or heading under the header.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".tr-language");
    if (!link) return;
    const top = (at) => (at.getClientRects().length ? at.getBoundingClientRect().top : Infinity);
    const named = document.querySelector("article :target");
    const passed = all("article :is(h2, h3, h4, h5, h6, p, li, tr, details, figure)[id]").filter((at) => top(at) < 100);
    const place = named && top(named) > 0 && top(named) < innerHeight ? named : passed.pop();
    link.hash = place ? place.id : "";
  });

  // The drawer and the search box are check boxes to the style sheet, with labels that work without a script but not by key.
  function startButtons(toggles) {
    const openers = [];
    const closers = [];
    for (const label of all("label[data-button]")) {
      const toggle = toggles[label.htmlFor];
      const button = document.createElement("button");
      button.type = "button";
      button.className = label.className;
      button.setAttribute("for", label.htmlFor); // the theme's style sheet goes by it
      button.setAttribute("aria-label", label.dataset.button);
      button.append(...label.childNodes);
      button.addEventListener("click", () => set(toggle, !toggle.checked));
      if (label.closest("form")) { // Escape does the same, and what is closed has nothing to close
        button.tabIndex = -1;
        closers.push([button, toggle]);
      } else openers.push([button, toggle]);
      label.replaceWith(button);
    }
    const tell = () => {
      for (const [button, toggle] of openers) button.setAttribute("aria-expanded", toggle.checked);
      for (const [button, toggle] of closers) button.setAttribute("aria-hidden", !toggle.checked);
    };
    for (const toggle of Object.values(toggles)) toggle.addEventListener("change", tell);
    tell();
  }

  function set(toggle, checked) {
    if (toggle.checked === checked) return;
    toggle.checked = checked;
    toggle.dispatchEvent(new Event("change"));
  }

  function startDrawer(drawer) {
    const side = one(".md-sidebar--primary");
    if (!side) return;
    const opener = one('.md-header__button[for="__drawer"]');
    const narrow = matchMedia("(max-width: 76.234375em)");
    // Off the screen it is also out of the way of the keyboard.
    const hide = () => (side.inert = narrow.matches && !drawer.checked);
    drawer.addEventListener("change", () => {
      hide();
      if (drawer.checked) one("a, label[tabindex]", one(".md-nav__list", side))?.focus();
    });
    narrow.addEventListener("change", hide);
    hide();
    side.addEventListener("click", (event) => event.target.closest('a[href*="#"]') && set(drawer, false));
    side.addEventListener("focusout", (event) => event.relatedTarget && !side.contains(event.relatedTarget) && set(drawer, false));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !drawer.checked) return;
      set(drawer, false);
      opener.focus();
    });
  }

  // Contents: the heading one is at. Back to the top: offered when scrolling up. The page's title in the bar once its heading is gone.
  function startScroll() {
    const links = all('.md-nav--secondary a[href^="#"]').map((link) => [link, placeOf(link)]).filter(([, heading]) => heading);
    const top = one(".md-top");
    const title = one(".md-header__title");
    const head = one("article h1");
    let last = 0;
    let waiting = false;
    function follow() {
      waiting = false;
      const line = innerHeight / 4;
      const places = links.map(([, heading]) => heading.getBoundingClientRect().top);
      const at = Math.max(...places.filter((place) => place <= line));
      links.forEach(([link], number) => {
        const here = places[number] === at;
        link.classList.toggle("md-nav__link--passed", places[number] < at);
        if (here === link.hasAttribute("aria-current")) return;
        link.classList.toggle("md-nav__link--active", here);
        if (here) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
        const wrap = link.closest(".md-sidebar--secondary .md-sidebar__scrollwrap");
        if (here && wrap) wrap.scrollTop += link.getBoundingClientRect().top - wrap.getBoundingClientRect().top - wrap.clientHeight / 2;
      });
      if (head) title.classList.toggle("md-header__title--active", head.getBoundingClientRect().bottom < 48);
      if (top) top.hidden = (scrollY < innerHeight || scrollY >= last) && document.activeElement !== top; // else who came by key is nowhere
      last = scrollY;
    }
    const soon = () => {
      if (!waiting) requestAnimationFrame(follow);
      waiting = true;
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    top?.addEventListener("blur", soon);
    top?.addEventListener("click", () => {
      scrollTo({ top: 0, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      one(".md-skip, .md-logo")?.focus({ preventScroll: true });
    });
    soon();
  }

  // Search: nothing of it is asked for before a reader comes to it; a load that failed is tried again at the next step.
  const load = (address) => new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = () => {
      script.remove();
      failed(new Error(address));
    };
    document.head.append(script);
  });
  function startSearch(toggle) {
    const form = one("#search");
    const input = form.elements.q;
    const box = form.closest(".md-search");
    const status = one(".md-search-result__meta", box);
    const { engine, index } = form.dataset;
    let found; // resolves to the function that searches and shows
    const narrow = matchMedia("(max-width: 59.984375em)");
    const engineReady = () => window.trackerSearch || load(engine).then(() => window.trackerSearch);
    async function ready() {
      const [search] = await Promise.all([engineReady(), window.trackerIndex || load(index)]);
      return search.start(box, root);
    }
    async function look() {
      if (!found) {
        status.textContent = form.dataset.loading;
        found = ready();
      }
      try {
        (await found)();
      } catch {
        found = undefined;
        status.textContent = form.dataset.failed;
      }
    }
    const close = () => set(toggle, false);
    input.addEventListener("focus", () => {
      set(toggle, true);
      look();
    });
    input.addEventListener("input", look);
    form.addEventListener("reset", () => setTimeout(() => (input.focus(), look())));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const first = one(".md-search-result__link", box);
      if (first) first.click();
      else look();
    });
    toggle.addEventListener("change", () => {
      if (toggle.checked) input.focus();
      else if (box.contains(document.activeElement)) document.activeElement.blur();
    });
    box.addEventListener("focusout", (event) => event.relatedTarget && !box.contains(event.relatedTarget) && close());
    box.addEventListener("keydown", (event) => {
      const links = all(".md-search-result__link", box);
      const at = links.indexOf(document.activeElement);
      if (event.key === "Escape") {
        close();
        if (narrow.matches) one('.md-header__button[for="__search"]').focus();
      } else if (event.key === "ArrowDown" && links.length) links[Math.min(at + 1, links.length - 1)].focus();
      else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || input).focus();
      else return;
      event.preventDefault();
    });
    addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      set(toggle, true);
      input.focus();
    });
    // Who comes from a result sees the words they looked for; who comes by ?q= finds them looked for.
    const address = new URL(location);
    const words = address.searchParams.get("h");
    if (words) engineReady().then((search) => search.mark(one("article"), words, form.dataset.lang), () => {});
    if (address.searchParams.get("q")) {
      input.value = address.searchParams.get("q").slice(0, 300);
      set(toggle, true);
      input.focus();
    }
  }

  // A place inside what is folded is shown; browsers do so by themselves only since a short while, and not for its heading.
  function unfold() {
    const place = placeOf(location);
    const folded = place?.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    place.scrollIntoView();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const toggles = { __drawer: one("#__drawer"), __search: one("#__search") };
    startButtons(toggles);
    startDrawer(toggles.__drawer);
    startSearch(toggles.__search);
    startScroll();
    all("form.tr-filter").forEach(startFilter);
    all("button[data-copied]").forEach(startCopy);
    all("button[data-look]").forEach(startLook);
    addEventListener("hashchange", unfold);
    unfold();
    addEventListener("beforeprint", () => all("article details").forEach((details) => (details.open = true)));
  });
})();
