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

  const bare = (word) => fold(word).trim();
  const known = () => window.trackerAround || { alike: [], ways: [], says: {} };

  // What is typed in several ways: each as the words it has, with the list it stands in; those of most words first.
  function alikes() {
    const { alike } = known();
    return (alike.read ||= alike.flatMap((list) => {
      const group = list.map((wording) => things(wording).flat());
      return group.map((words) => ({ words, group }));
    }).sort((a, b) => b.words.length - a.words.length));
  }
  const stem = (word, lang) => (lang === "en" ? bare(word).replace(/ies$/, "y").replace(/([^s])s$/, "$1") : bare(word));
  const plain = (word) => /^[a-z0-9]*$/.test(word);

  // The things of a query as units: each a list of the wordings that stand for it, as words.
  function units(asked, lang) {
    const made = [];
    for (let at = 0; at < asked.length; ) {
      const rest = asked.slice(at);
      const found = alikes().find(({ words }) => {
        const flat = [];
        for (const thing of rest) if (flat.length < words.length) flat.push(...thing);
        return flat.length === words.length && words.every((word, n) => stem(word, lang) === stem(flat[n], lang) && (plain(flat[n]) || agrees(flat[n], word)));
      });
      let taken = 1;
      if (found) {
        for (let count = rest[0].length; count < found.words.length; taken += 1) count += rest[taken].length;
        const typed = rest.slice(0, taken).flat();
        const marked = !typed.every(plain);
        made.push([typed, ...found.group.filter((words) => words !== found.words).map((words) => (marked ? words : words.map(bare)))]);
      } else made.push([rest[0]]);
      at += taken;
    }
    return made;
  }

  // How strictly the words are taken, from the best reading to the most forgiving; the first that finds anything is used.
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
    const meant = units(asked, lang);
    return WAYS.filter((way) => (way.spaced ? whole.length > 3 : way.begun || bare(flat.at(-1)).length > 1)).map((way) => {
      const like = (words, last) => words.map((word, place) => {
        if (way.begun && last && place === words.length - 1) return `${bare(word)}[^ ]*`;
        return lang === "en" ? plural(bare(word)) : bare(word);
      }).join(" +");
      const any = (unit, last) => (unit.length === 1 ? like(unit[0], last) : `(?:${unit.map((words) => like(words, last)).join("|")})`);
      const parts = way.spaced ? [[...whole].join(" *")] : meant.map((unit, number) => any(unit, number === meant.length - 1));
      const typed = way.spaced ? [[flat]] : meant;
      const make = (source) => new RegExp(` (${source})(?= )`, "g");
      return { way, parts: parts.map((part, number) => ({ like: make(part), units: [typed[number]] })), phrase: { like: make(parts.join(" +")), units: typed }, whole: flat.map(bare).join(" ") };
    });
  }

  // Whether words are those of one wording of each unit, marks and all.
  function fits(words, [unit, ...rest]) {
    if (!unit) return !words.length;
    return unit.some((typed) => words.length >= typed.length && typed.every((word, place) => agrees(word, words[place])) && fits(words.slice(typed.length), rest));
  }

  // The places of one thing in a text, as [from, to].
  function places({ like, units }, way, text, folded) {
    const found = [];
    like.lastIndex = 0;
    for (let match; (match = like.exec(folded)); like.lastIndex = match.index + 1) {
      const [from, to] = [match.index, match.index + match[1].length];
      if (!way.marks || fits(text.slice(from, to).match(WORD) || [], units)) found.push([from, to]);
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
    // What a word means comes after what it is about, and a document after it, unless its number is looked for.
    if (/^term-/.test(section.fragment) || (/^document-/.test(section.fragment) && !/[0-9]/.test(reading.whole))) score *= 0.3;
    // The wording that stands there, where another was typed: the page that is led to marks what it is asked for.
    const written = reading.phrase.units.some((unit) => unit.length > 1) ? [[section.title, phraseInTitle[0]], [section.text, phrase[0]]].find(([, place]) => place) : null;
    const said = written ? written[0].slice(...written[1]) : "";
    return { score, section, said, inTitle: phraseInTitle.length ? phraseInTitle : inTitle.flat(), inText: phrase.length ? phrase : inText.flat(), at: phrase[0] || near };
  }

  const CHUNK = 12; // milliseconds of folding before the page may do something else
  async function prepare(listed) {
    const sections = [];
    let began = performance.now();
    for (const [location, page, parts, status] of listed) {
      const foldedPage = fold(page);
      for (const [fragment, title, text, led] of parts) {
        const targets = (led || []).map((number) => listed[number]);
        sections.push({ location, page, foldedPage, fragment, title: title || page, text, foldedTitle: fold(title || page), foldedText: fold(text), status, targets });
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

  // Every word there is, folded, with how often it is there and how it is written most often.
  function vocabulary(sections) {
    if (sections.words) return sections.words;
    const words = new Map();
    for (const { title, text, page } of sections) {
      for (const word of `${page} ${title} ${text}`.toLowerCase().match(WORD) || []) {
        const folded = bare(word);
        const entry = words.get(folded) || { count: 0, written: new Map() };
        entry.count += 1;
        entry.written.set(word, (entry.written.get(word) || 0) + 1);
        words.set(folded, entry);
      }
    }
    return (sections.words = words);
  }

  // Whether one slip makes one word of the other: a letter too many, too few, another, two changed round; f is how ph sounds.
  const sounded = (word) => word.replace(/ph/g, "f");
  function oneSlip(a, b) {
    if (a.length > b.length) return oneSlip(b, a);
    if (b.length - a.length > 1) return false;
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
    return a.slice(at + 1) === b.slice(at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2));
  }

  // The query with each word that is nowhere put right by one slip, else left out; empty where nothing of it is there.
  const LONG_ENOUGH = 5;
  function meantBy(sections, query) {
    const words = vocabulary(sections);
    const most = (entries) => [...entries].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    return query.toLowerCase().split(/\s+/).map((part) => part.replace(WORD, (word) => {
      const folded = bare(word);
      if (words.has(folded)) return word;
      const near = folded.length >= LONG_ENOUGH && /^[a-z]+$/.test(folded) ? [...words].filter(([other]) => other.length >= LONG_ENOUGH - 1 && oneSlip(sounded(folded), sounded(other))) : [];
      const right = most(near.map(([other, { count }]) => [other, count]));
      return right ? most(words.get(right).written) : "";
    })).filter((part) => /[\p{L}\p{N}]/u.test(part)).join(" ");
  }

  // What is found for a query, and for which other query where nothing was found for it as it stands.
  function answer(sections, query, lang) {
    const results = find(sections, query, lang);
    if (results.length) return { results, meant: query };
    const meant = meantBy(sections, query);
    return { results: meant && meant !== query.toLowerCase() ? find(sections, meant, lang) : [], meant };
  }

  // One group for each page, by its best place.
  function grouped(results) {
    const groups = new Map();
    for (const result of results) {
      const { location } = result.section;
      if (groups.has(location)) groups.get(location).push(result);
      else groups.set(location, [result]);
    }
    return [...groups.values()];
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

  const MORE = 3;
  const link = (name, address, ...content) => Object.assign(element("a", `md-search-result__link ${name}`, ...content), { href: address });
  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function item(group, root, query) {
    const [{ section, said, inTitle, inText, at }, ...others] = group;
    const address = (location, fragment, words) => {
      const there = new URL(location, root);
      if (words) there.searchParams.set("h", words);
      if (fragment) there.hash = fragment;
      return there;
    };
    const window_ = around(section.text, at);
    const snippet = element("p", "tr-found-text", window_[0] ? "… " : "", ...marked(section.text, inText, window_), window_[1] < section.text.length ? " …" : "");
    // A target is named by its own name, whichever part of its page holds the words.
    const ofTarget = section.status && section.title !== section.page;
    const title = ofTarget ? element("span", "tr-found-title", section.page) : element("span", "tr-found-title", ...marked(section.title, inTitle));
    const main = link("tr-found", address(section.location, section.fragment, said || query), title);
    if (section.status) title.after(element("span", `tr-found-status tr-outcome--${section.status[1]}`, section.status[0]));
    if (section.title !== section.page) main.append(element("span", "tr-found-page", ofTarget ? section.title : section.page));
    const listed = element("li", "md-search-result__item", main, snippet); // beside the link, whose name it would drown
    const { says } = known();
    const more = others.filter((other) => other.section.title !== section.title).slice(0, MORE);
    if (more.length) listed.append(element("p", "tr-found-more", ...more.flatMap((other, n) => [n ? " · " : "", link("tr-found-place", address(section.location, other.section.fragment, query), ...marked(other.section.title, other.inTitle))])));
    if (section.targets.length) {
      const targets = section.targets.map(([location, name], n) => [n ? " · " : " ", link("tr-found-place", address(location), name)]);
      listed.append(element("p", "tr-found-more", says.targets, ...targets.flat()));
    }
    return listed;
  }

  // Where to go on for who found nothing.
  const onward = (root, query) => known().ways.map(([text, location, asks]) => {
    const address = new URL(location, root);
    if (asks) address.searchParams.set("q", query);
    return element("li", "md-search-result__item", link("tr-found tr-found-onward", address, text));
  });

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
        const { results, meant } = query ? answer(sections, query, lang) : { results: [], meant: query };
        const groups = grouped(results);
        const count = groups.length;
        const words = !query ? ask : !count ? none : count === 1 ? one : count > SHOWN ? first : many;
        status.textContent = filled(count && meant !== query ? known().says.meant : words, { query, meant, count, shown: SHOWN });
        list.replaceChildren(...groups.slice(0, SHOWN).map((group) => item(group, root, meant)), ...(query && !count ? onward(root, query) : []));
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

  window.trackerSearch = { start, mark, prepare, find, answer, grouped, item };
})();
