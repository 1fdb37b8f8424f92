// What the theme's inline scripts did, and the filter of the tables of targets; a page says all its facts without it.
(function () {
  "use strict";
  const root = new URL("../../", document.currentScript.src);
  document.documentElement.classList.add("tr-script"); // before anything is painted, so that the filter takes its place at once

  // The theme's bundle reads and writes its settings through these four names.
  window.__md_scope = root;
  window.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
  window.__md_get = (key, storage = localStorage, scope = root) => {
    try {
      return JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
    } catch {
      return null;
    }
  };
  window.__md_set = (key, value, storage = localStorage, scope = root) => {
    try {
      storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // A reader who forbids storage keeps the choice for this page only.
    }
  };

  // The appearance chosen before, else the one the device asks for, before anything is painted.
  const wanted = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const option = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${wanted})"]`);
  const stored = (window.__md_get("__palette") || {}).color;
  const color = stored || (option && { scheme: option.dataset.mdColorScheme, primary: option.dataset.mdColorPrimary, accent: option.dataset.mdColorAccent });
  for (const [key, value] of Object.entries(color || {})) document.body.setAttribute(`data-md-color-${key}`, value);

  const fold = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");

  function startFilter(form) {
    const rows = [...document.querySelectorAll("table.tr-targets tbody tr")].map((row, place) => ({
      row, place, body: row.parentElement, text: fold(row.textContent),
    }));
    const order = {
      article: (a, b) => a.place - b.place,
      name: (a, b) => a.row.dataset.name - b.row.dataset.name || a.place - b.place,
      status: (a, b) => a.row.dataset.rank - b.row.dataset.rank || a.place - b.place,
    };
    function apply() {
      const words = fold(form.elements.words.value).split(/\s+/).filter(Boolean);
      const status = form.elements.status.value;
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !(words.every((word) => text.includes(word)) && (!status || row.dataset.outcome === status));
        shown += row.hidden ? 0 : 1;
      }
      for (const { row, body } of [...rows].sort(order[form.elements.order.value])) body.append(row);
      for (const table of document.querySelectorAll(".tr-table")) {
        if (table.querySelector("table.tr-targets")) table.classList.toggle("tr-empty", !table.querySelector("tbody tr:not([hidden])"));
      }
      form.querySelector("output").textContent = form.dataset.found.replace("{shown}", shown).replace("{all}", rows.length);
    }
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    form.hidden = false;
    apply();
  }

  // Switching language keeps the place: what the address names while it can be seen, else the last paragraph or heading under the header.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".md-select__link[hreflang]");
    if (!link) return;
    const top = (at) => (at.getClientRects().length ? at.getBoundingClientRect().top : Infinity);
    const named = document.querySelector("article :target");
    const passed = [...document.querySelectorAll("article [id]:not(h1, [id^=__])")].filter((at) => top(at) < 100);
    const place = named && top(named) > 0 && top(named) < innerHeight ? named : passed.pop();
    link.hash = place ? place.id : "";
  });

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("form.tr-filter").forEach(startFilter));
})();
