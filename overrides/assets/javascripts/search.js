// Finds Vietnamese however it is typed, and English, in the pages that search/<language>.js lists; site.js loads both.
// A text is folded letter by letter (small, no marks, đ as d, all else a blank), so a place in the folded text is the place in the text.
(function () {
  "use strict";
  const SHOWN = 30;
  const AROUND = 180;

  const table = new Map();
  function foldLetter(letter) {
    let folded = table.get(letter);
    if (folded === undefined) {
      const bare = letter.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[đð]/, "d");
      folded = bare.length === 1 && /[\p{L}\p{N}]/u.test(bare) ? bare : " ";
      table.set(letter, folded);
    }
    return folded;
  }
  // A blank before and after, so that every word has one on both sides; `places` in the text are one less.
  const fold = (text) => ` ${text.replace(/[^a-z0-9]/g, foldLetter)} `;

  // Of a syllable as it is spelt: its tone, and the marks that make other letters (â ê ô ă ơ ư đ), wherever the tone is put.
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const tone = (word) => word.normalize("NFD").match(TONES)?.[0] || "";
  const spelt = (word) => word.normalize("NFD").replace(TONES, "").normalize("NFC").toLowerCase();
  // Every mark that was typed must be there; one that was not typed may be.
  function agrees(typed, word) {
    if (/^[a-z0-9]*$/.test(typed)) return true;
    if (tone(typed) && tone(typed) !== tone(word)) return false;
    const [asked, there] = [spelt(typed), spelt(word)];
    return [...asked].every((letter, place) => letter === there[place] || (/[a-z0-9]/.test(letter) && foldLetter(there[place] || "") === letter));
  }

  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  // What is typed without a blank inside belongs together: 50-KL/TW is one thing of three words.
  const things = (typed) => typed.normalize("NFC").toLowerCase().split(/\s+/).map((part) => part.match(WORD) || []).filter((words) => words.length);

  function plural(word) {
    if (!/^[a-z]{3,}$/.test(word)) return word;
    if (/(ies|y)$/.test(word)) return `${word.replace(/(ies|y)$/, "")}(?:y|ies)`;
    return `${word.replace(/([^s])s$/, "$1")}s?`;
  }

  // How strictly the words are taken, from the best reading to the most forgiving; the first that finds anything is used.
  const bare = (word) => fold(word).trim();
  const WAYS = [
    { marks: true },
    { marks: true, begun: true },
    {},
    { begun: true },
    { spaced: true },
  ];
  function ways(query, lang) {
    const asked = things(query);
    const flat = asked.flat();
    if (!flat.length) return [];
    const whole = bare(flat.join("")).replace(/ /g, "");
    return WAYS.filter((way) => (way.spaced ? whole.length > 3 : way.begun || bare(flat.at(-1)).length > 1)).map((way) => {
      const like = (words, last) => words.map((word, place) => {
        if (way.begun && last && place === words.length - 1) return `${bare(word)}[^ ]*`;
        return lang === "en" ? plural(bare(word)) : bare(word);
      }).join(" +");
      const parts = way.spaced ? [[...whole].join(" *")] : asked.map((words, number) => like(words, number === asked.length - 1));
      const typed = way.spaced ? [flat] : asked;
      const make = (source) => new RegExp(` (${source})(?= )`, "g");
      return { way, parts: parts.map((part, number) => ({ like: make(part), typed: typed[number] })), phrase: { like: make(parts.join(" +")), typed: flat }, whole: flat.map(bare).join(" ") };
    });
  }

  // The places of one thing in a text, as [from, to].
  function places({ like, typed }, way, text, folded) {
    const found = [];
    like.lastIndex = 0;
    for (let match; (match = like.exec(folded)); like.lastIndex = match.index + 1) {
      const [from, to] = [match.index, match.index + match[1].length];
      const words = way.marks ? text.slice(from, to).match(WORD) || [] : [];
      if (!way.marks || typed.every((word, place) => words[place] !== undefined && agrees(word, words[place]))) found.push([from, to]);
    }
    return found;
  }

  // The shortest stretch that has every thing once, as [from, to].
  function stretch(lists) {
    const marked = lists.flatMap((list, which) => list.map(([from, to]) => ({ from, to, which }))).sort((a, b) => a.from - b.from);
    const count = new Array(lists.length).fill(0);
    let missing = lists.length;
    let begin = 0;
    let best = null;
    for (const { to, which } of marked) {
      if (count[which]++ === 0) missing -= 1;
      for (; missing === 0; begin += 1) {
        if (!best || to - marked[begin].from < best[1] - best[0]) best = [marked[begin].from, to];
        if (--count[marked[begin].which] === 0) missing += 1;
      }
    }
    return best;
  }

  function rate(section, reading, way) {
    const inTitle = reading.parts.map((part) => places(part, way, section.title, section.foldedTitle));
    const inText = reading.parts.map((part) => places(part, way, section.text, section.foldedText));
    const above = (number) => places(reading.parts[number], way, section.page, section.foldedPage).length;
    if (!inTitle.every((list, number) => list.length || inText[number].length || above(number))) return null;
    if (!inTitle.some((list) => list.length) && !inText.some((list) => list.length)) return null;
    const titled = inTitle.filter((list) => list.length).length / inTitle.length;
    const phraseInTitle = places(reading.phrase, way, section.title, section.foldedTitle);
    const phrase = places(reading.phrase, way, section.text, section.foldedText);
    const heldByText = inText.filter((list) => list.length);
    const near = stretch(heldByText);
    let score = 20 * titled + (titled === 1 ? 10 : 0);
    if (phraseInTitle.length) score += 25 + (30 * reading.whole.length) / section.foldedTitle.trim().length;
    if (section.foldedTitle.trim() === reading.whole) score += 40;
    if (phrase.length) score += 20 + 2 * Math.min(phrase.length, 5);
    else if (near) score += (15 * reading.whole.length * (heldByText.length / inText.length) ** 2) / (near[1] - near[0] + 1); // one word alone is near itself
    score += inText.reduce((sum, list) => sum + Math.log2(1 + Math.min(list.length, 8)), 0) / inText.length;
    score -= Math.log2(1 + section.text.length / 400);
    // A page about it comes before a part of it or of another; a long title that only names it is not about it.
    if (!section.fragment && titled === 1) score += 15 * Math.min(1, (2 * reading.whole.length) / section.foldedTitle.trim().length);
    return { score, section, inTitle: phraseInTitle.length ? phraseInTitle : inTitle.flat(), inText: phrase.length ? phrase : inText.flat(), at: phrase[0] || near };
  }

  const CHUNK = 12; // milliseconds of folding before the page may do something else
  async function prepare(listed) {
    const sections = [];
    let began = performance.now();
    for (const [location, page, parts] of listed) {
      const foldedPage = fold(page);
      for (const [fragment, title, text] of parts) {
        sections.push({ location, page, foldedPage, fragment, title: title || page, text, foldedTitle: fold(title || page), foldedText: fold(text) });
        if (performance.now() - began < CHUNK) continue;
        await new Promise((done) => setTimeout(done));
        began = performance.now();
      }
    }
    return sections;
  }

  function find(sections, query, lang) {
    for (const reading of ways(query, lang)) {
      const results = sections.map((section) => rate(section, reading, reading.way)).filter(Boolean);
      if (results.length) return results.sort((a, b) => b.score - a.score);
    }
    return [];
  }

  function merged(ranges) {
    const kept = [];
    for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
      if (kept.length && from <= kept.at(-1)[1]) kept.at(-1)[1] = Math.max(to, kept.at(-1)[1]);
      else kept.push([from, to]);
    }
    return kept;
  }

  // Text with what was found in <mark>; only ever as text, so nothing in it can run.
  function marked(text, ranges, [begin, end] = [0, text.length]) {
    const pieces = [];
    let at = begin;
    for (const [from, to] of merged(ranges).filter(([from, to]) => from >= begin && to <= end)) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      pieces.push(text.slice(at, from), mark);
      at = to;
    }
    return [...pieces, text.slice(at, end)];
  }

  function around(text, at) {
    const middle = at ? (at[0] + Math.min(at[1], at[0] + AROUND)) / 2 : 0;
    let begin = Math.max(0, Math.min(middle - AROUND / 2, text.length - AROUND)) | 0;
    if (at) begin = Math.min(begin, at[0]);
    if (begin) begin = text.lastIndexOf(" ", begin) + 1;
    let end = Math.min(text.length, begin + AROUND);
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), begin + 1);
    return [begin, end];
  }

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
  };

  function item({ section, inTitle, inText, at }, root, query) {
    const address = new URL(section.location, root);
    address.searchParams.set("h", query);
    if (section.fragment) address.hash = section.fragment;
    const window_ = around(section.text, at);
    const snippet = element("span", "tr-found-text", window_[0] ? "… " : "", ...marked(section.text, inText, window_), window_[1] < section.text.length ? " …" : "");
    const link = element("a", "md-search-result__link tr-found", element("span", "tr-found-title", ...marked(section.title, inTitle)));
    if (section.title !== section.page) link.append(element("span", "tr-found-page", section.page));
    link.append(snippet);
    link.href = address;
    return element("li", "md-search-result__item", link);
  }

  // Returns the function that searches for what the box holds and shows what it found.
  let started;
  function start(box, root) {
    started ||= prepare(window.trackerIndex).then((sections) => {
      const form = box.querySelector("form");
      const status = box.querySelector(".md-search-result__meta");
      const list = box.querySelector(".md-search-result__list");
      const { lang, start: ask, none, one, many, first } = form.dataset;
      let shown;
      return () => {
        const query = form.elements.q.value.normalize("NFC").trim();
        if (query === shown) return;
        shown = query;
        const results = query ? find(sections, query, lang) : [];
        const count = results.length;
        const words = !query ? ask : !count ? none : count === 1 ? one : count > SHOWN ? first : many;
        const values = { query, count, shown: SHOWN };
        status.textContent = words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
        list.replaceChildren(...results.slice(0, SHOWN).map((result) => item(result, root, query)));
        box.querySelector(".md-search__scrollwrap").scrollTop = 0;
      };
    });
    return started;
  }

  // Marks the words on the page a reader came to from a result: the whole phrase where it stands, else each of its words.
  function mark(article, query, lang) {
    if (!article) return;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.data;
      if (text.trim() && !walker.currentNode.parentElement.closest("script, style, svg, select, textarea, title")) nodes.push([walker.currentNode, text, fold(text)]);
    }
    for (const { way, parts, phrase } of ways(query.slice(0, 300), lang)) {
      for (const wanted of [[phrase], parts]) {
        const found = nodes.map(([node, text, folded]) => [node, text, wanted.flatMap((part) => places(part, way, text, folded))]).filter(([, , ranges]) => ranges.length);
        for (const [node, text, ranges] of found) node.replaceWith(...marked(text, ranges));
        if (found.length) return;
      }
    }
  }

  window.trackerSearch = { start, mark, prepare, find };
})();
