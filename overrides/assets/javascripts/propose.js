// The form by which a figure reaches the site: what is typed -> the file of one document, and the ways to send it.
// Bounds, sentences, targets and figures come from a script beside it; `window.trackerForm` is what the tests feed cases to.
(function () {
  "use strict";
  const form = document.getElementById("propose");
  const known = window.trackerKnown;
  const { say, definitions: bounds } = known;
  const put = (text, given) => text.replace(/\{(\w+)\}/g, (all, name) => given[name] ?? all);
  const tidy = (text) => text.normalize("NFC").replace(/[\p{Cf}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? " " : "")).replace(/\s+/g, " ").trim();

  // A number as people group its figures: null where it is none, "two" where it can be read in two ways.
  function number(typed) {
    const plain = tidy(typed).replace(/[\u2010-\u2015\u2212]/g, "-").replace(/^\+/, "").replace(/ ?%$/, "");
    for (const [group, point] of [[".", ","], [",", "."], [" ", ","], [" ", "."]]) {
      const g = `\\${group}`;
      if (!new RegExp(`^-?[1-9]\\d{0,2}(?:${g}\\d{3})+(?:\\${point}\\d+)?$`).test(plain)) continue;
      if (plain.split(group).length === 2 && group !== " " && !plain.includes(point)) return "two";
      return exactly(plain.replaceAll(group, "").replace(point, "."));
    }
    return /^-?\d+(?:[.,]\d+)?$/.test(plain) ? exactly(plain.replace(",", ".")) : /^-?[\d., ]*\d$/.test(plain) ? "two" : null;
  }
  function exactly(plain) {
    const [whole, part = ""] = plain.replace(/^(-?)0+(?=\d)/, "$1").split(".");
    const kept = part.replace(/0+$/, "");
    if (whole.replace("-", "").length > bounds.figures || kept.length > bounds.figures) return null;
    return kept ? `${whole}.${kept}` : whole;
  }

  // A date as the data have it, or null.
  function date(typed) {
    const plain = tidy(typed).toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-");
    const span = /^(?:từ )?((?:19|20)\d\d) *(?:-|đến) *((?:19|20)\d\d)$/.exec(plain);
    if (span) return `${span[1]}-01-01/${span[2]}-12-31`;
    if (/^\d{4}\/\d\d$|^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(plain)) return plain; // a financial year, a span
    const year = "(?: *,? *năm *|[-/. ]+)(?<y>\\d{4})";
    const found = [
      "(?:năm *)?(?<y>\\d{4})", "(?<y>\\d{4})-(?<m>\\d\\d?)(?:-(?<d>\\d\\d?))?", "(?<y>\\d{4})-q(?<q>[1-4])", "(?<y>\\d{4})-h(?<h>[12])",
      "(?:(?<d>\\d\\d?)[/.-])?(?<m>\\d\\d?)[/.-](?<y>\\d{4})", `(?:tháng|thg) *(?<m>\\d\\d?)${year}`, `(?:ngày *)?(?<d>\\d\\d?) *tháng *(?<m>\\d\\d?)${year}`,
      `(?:quý|q) *(?<q>[1-4]|iv|i{1,3})${year}`, `(?<n>[369]) *tháng *(?<end>đầu|cuối)${year}`,
    ].reduce((read, pattern) => read || new RegExp(`^(?:${pattern})$`, "u").exec(plain), null);
    if (!found) return null;
    const { y, m, d, q, h, n, end } = found.groups;
    if (q) return `${y}-Q${{ i: 1, ii: 2, iii: 3, iv: 4 }[q] || q}`;
    if (n === "6") return `${y}-H${end === "đầu" ? 1 : 2}`;
    if (n) return end === "đầu" ? `${y}-01-01/${days(`${y}-0${n}`)[1]}` : null;
    if (h) return `${y}-H${h}`;
    if (!m) return y;
    const month = m.padStart(2, "0");
    if (!d) return month >= "01" && month <= "12" ? `${y}-${month}` : null;
    const day = `${y}-${month}-${d.padStart(2, "0")}`;
    const made = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(day) ? day : null;
  }
  // The first and the last day of a date, as text that can be compared.
  function days(of) {
    const [y, rest] = [of.slice(0, 4), of.slice(5)];
    if (of.length === 21) return of.split("/");
    if (of[4] === "/") return [`${y}-01-01`, `${Number(y) + 1}-12-31`];
    const end = (month) => new Date(Date.UTC(Number(y), month, 0)).toISOString().slice(0, 10);
    const two = (month) => String(month).padStart(2, "0");
    if (!rest) return [`${y}-01-01`, `${y}-12-31`];
    if (/^[QH]/.test(rest)) {
      const months = rest[0] === "Q" ? 3 : 6;
      return [`${y}-${two((rest[1] - 1) * months + 1)}-01`, end(rest[1] * months)];
    }
    return rest.length === 2 ? [`${of}-01`, end(Number(rest))] : [of, of];
  }

  // What is wrong with the number and symbol of a document, as the check finds it: [code, what to write], or null.
  function misplaced(typed) {
    const plain = tidy(typed);
    const found = /(?<![\p{L}\p{N}_/])\d+(?:\/\d{4})?[-/][A-ZĐ]{2,}[A-ZĐ0-9&]*(?:[-/][A-ZĐ&]+\d*)*/u.exec(plain);
    const after = found ? plain.slice(found.index + found[0].length) : "";
    let right = /(?<![\p{L}\p{N}_])(?:số|no)(?![\p{L}\p{N}_])[ .:]*(\d[^\s,;/-]*[/-][^\s,;]+)/iu.exec(plain)?.[1] || "";
    if (!right && found && (/\p{L} $/u.test(plain.slice(0, found.index)) || /^[,;]? (?:ngày|of|dated)(?![\p{L}\p{N}_])/iu.test(after))) right = found[0];
    if (right && right !== plain) return ["document_in_words", { found: plain, right }];
    return !right && !found && /\p{L}{2,} \p{L}{2,}/u.test(plain) ? ["document_is_title", { found: plain, right: plain }] : null;
  }

  const apart = (one, other) => (Math.min(one, other) > 0 ? Math.max(one, other) / Math.min(one, other) : 0);
  const within = ([low, high], amount) =>
    (!low || (low[1] ? amount > low[0] : amount >= low[0])) && (!high || (high[1] ? amount < high[0] : amount <= high[0]));
  const years = (text) => (text.match(new RegExp(bounds.year, "g")) || []).map(Number);

  // A target as a figure of one of its parts is held against it.
  function about(target, figure) {
    const own = figure.part ? { base: undefined, ...target.parts.find(([id]) => id === figure.part)?.[2] } : {};
    return { ...target, ...own, figures: target.figures.filter((each) => each[4] === (figure.part || "")) };
  }
  const before = (figure, target) => target.figures.filter(([day]) => day < days(figure.date)[1]).reduce((a, b) => (!a || b[0] > a[0] ? b : a), undefined);
  // What the check refuses of one figure, unless a note says why where that can be.
  function refusals(figure, whole) {
    const target = about(whole, figure);
    const { value, count, of } = figure;
    const found = [];
    if (target.ranked) {
      if (!/^[1-9]\d*$/.test(value)) found.push(["rank_value", { found: value ?? count }]);
      else if (of !== undefined && (!/^\d+$/.test(of) || Number(of) < Number(value))) found.push(["rank_of", { found: of, value }]);
      return found;
    }
    if (count !== undefined && (Number(count) < 0 || Number(count) > Number(of))) return [["count_above_of", { found: count, of }]];
    if (target.share && value !== undefined) found.push(["every_unit_needs_count", { found: value }]);
    else if (target.values && !["0", "1"].includes(value)) found.push(["done_value", { found: value ?? `${count}/${of}` }]);
    else if (count !== undefined && !target.share && !target.mayShare) found.push(["count_without_share", { found: target.unit }]);
    if (figure.note) return found;
    if (target.mayShare && Number(value) > 100) found.push(["above_100_percent", { found: value }]);
    if (target.yearly && Number(value) < 0) found.push(["yearly_below_zero", { found: value }]);
    const earlier = target.falls && figure.stage !== "projected" && value !== undefined && before(figure, target);
    if (earlier && Number(value) < earlier[1]) found.push(["total_falls", { found: value, date: figure.date, before: earlier[1], earlier: earlier[2] }]);
    return found;
  }
  const worded = (pattern, text) => new RegExp(bounds[pattern].replaceAll("\\b", "(?:(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])|(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_]))"), "iu").test(text);
  // The figures of whole years without a gap up to this one, as [year, number, whether a note explains it].
  function yearsInARow(figure, target) {
    const known = new Map(target.figures.filter(([,,, ofYear,, marks = ""]) => ofYear && !marks.includes("d")).map(([, number, year,,, marks = ""]) => [Number(year), [year, number, marks.includes("n")]]));
    const run = [[figure.date, Number(figure.value), false]];
    for (let year = Number(figure.date) - 1; known.has(year); year -= 1) run.unshift(known.get(year));
    return run;
  }
  // Whether it is probably of another kind than what is asked for: a count for a share, one year's number for a total.
  function mismeasured(figure, target, whole) {
    if (figure.part && !whole.byParts && !whole.parts.some(([id, , own]) => id === figure.part && Object.keys(own).length)) return [];
    const [amount, quote] = [Number(figure.value), figure.quote || ""];
    const found = { found: figure.value, date: figure.date, from: target.from };
    const earlier = before(figure, target);
    if (target.percent && target.over && !target.total && !target.yearly && Number.isInteger(amount) && amount > 1 && !worded("percent", quote) && !(earlier && far(amount, figure.date, earlier, target))) {
      const base = earlier ? earlier[1] : target.base?.[0];
      const [low] = target.within;
      if (base === undefined ? low && amount < low[0] * bounds.half : amount < base * bounds.half || (!Number.isInteger(base) && amount > base / bounds.half)) return [["count_for_share", found]];
    }
    if (!target.sums?.length || !/^\d{4}$/.test(figure.date) || worded("ofAllYears", quote)) return [];
    const run = yearsInARow(figure, target);
    const asked = [["year_for_total", { ...found, years: run.map(([year, number]) => `${year}: ${number}`).join(", ") }]];
    if (worded("ofOneYear", quote) && figure.date > target.from.slice(0, 4)) return asked;
    if (run.length < 2 || run.some(([,, noted]) => noted)) return [];
    const alike = run.every(([, number], n) => !n || number <= run[n - 1][1] * (1 + bounds.half));
    const sum = run.reduce((all, [, number]) => all + number, 0);
    return alike && target.sums.some((limits) => within(limits, sum) !== within(limits, amount)) ? asked : [];
  }
  // What can hardly be right in one figure, as the check finds it: [code, what its sentence needs].
  function suspicions(figure, source, whole) {
    const target = about(whole, figure);
    const found = [];
    const amount = Number(figure.value);
    const [, last] = days(figure.date);
    const projected = figure.stage === "projected";
    if (!figure.note && !projected && !target.values && figure.value !== undefined) {
      const earlier = before(figure, target);
      if (target.total && amount < 0) found.push(["negative_total", { found: figure.value }]);
      else if (target.percent && target.over && amount > 0 && amount <= 1 && target.least > 1) found.push(["percent_as_fraction", { found: figure.value }]);
      else if (amount === 0 && !earlier && target.level) found.push(["zero_first", { found: figure.value }]);
      else if (earlier && far(amount, figure.date, earlier, target)) found.push(["far_from_before", { found: figure.value, before: earlier[1], earlier: earlier[2] }]);
      if (figure.reference && apart(amount, Number(figure.reference)) > bounds.far) found.push(["far_from_reference", { found: figure.value, before: figure.reference }]);
    }
    if (!figure.note && !projected && figure.value !== undefined) found.push(...mismeasured(figure, target, whole));
    if (!figure.note && !projected) {
      const of = [Number(figure.date.slice(0, 4)), Number(last.slice(0, 4))];
      const said = years(figure.quote || "");
      if (said.length && !said.some((year) => year >= of[0] && year <= of[1])) found.push(["quote_of_another_year", { found: [...new Set(said)].sort().join(", "), date: figure.date }]);
      if (figure.quote && !says(figure.quote, figure)) found.push(["quote_without_value", { found: figure.value ?? figure.count }]);
      const titled = years(source.title || "");
      if (titled.length && of[1] > Math.max(...titled)) found.push(["after_title_of_source", { found: figure.date, date: Math.max(...titled) }]);
    }
    if (source.issued) {
      const [issuedFirst, issuedLast] = days(source.issued);
      const context = { found: figure.date, date: source.issued };
      if (projected) {
        if (last < issuedFirst) found.push(["projection_of_the_past", context]);
      } else if (days(figure.date)[0] > issuedLast) found.push(["after_publication", context]);
      else if (figure.date.length === 10 && figure.date === source.issued && !figure.note) found.push(["date_of_publication", context]);
    }
    return found;
  }
  function far(amount, day, [, then, on, ofYear], target) {
    if (target.total) return Math.max(amount, then) > bounds.few && apart(amount, then) > bounds.farTotal;
    const next = ofYear && /^\d{4}$/.test(day) && Number(day) === Number(on) + 1;
    const turned = target.percent && target.over && target.within[0] && within(target.within, amount) && !within(target.within, then);
    return apart(amount, then) > bounds.far || Boolean(next && turned && amount - then > then * bounds.turned);
  }
  function says(quote, figure) {
    const said = (quote.match(/\d[\d.,]*\d|\d/g) || []).filter((each) => !/^(19|20)\d\d$/.test(each));
    if (!said.length) return true;
    const numbers = new Set(said.flatMap((each) => [number(each), exactly(each.replace(",", ".")), each.replace(/[.,](?=\d{3}\b)/g, "")]).filter(Boolean));
    return [figure.value, figure.count].filter((each) => each !== undefined).some((wanted) =>
      [1, ...bounds.scales].some((scale) => [...numbers].some((each) => Number(each) * scale === Number(wanted))));
  }
  function ofAddress(address) {
    const found = [];
    const bare = address.replace(new RegExp(`[${bounds.closing.replace(/[\]\\]/g, "\\$&")}]+$`), "");
    if (bare !== address && !(address.endsWith(")") && address.includes("("))) found.push(["address_full_stop", { found: address, right: bare }]);
    const host = (address.split("://")[1] || "").split("/")[0].replace(/:\d+$/, "");
    if (/^(localhost|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*|\[(::1|f[cde][\da-f:]*)\])$/i.test(host) || /\.(local|localhost|lan|internal)$/.test(host)) found.push(["address_within", { found: address }]);
    return found;
  }

  // YAML: a text in double quotes, whose escapes are those of JSON.
  const quoted = (text) => JSON.stringify(tidy(text));
  // What an amended target asks for, with how it is judged kept.
  function ruleOf({ bound, level, by }, target) {
    const kept = Object.entries(target?.options || {}).filter(([key]) => !by || key !== "every").map(([key, value]) => `, ${key}: ${value}`).join("");
    return `{${by ? `by: ${by}, ` : ""}${bound}: ${level}${kept}}`;
  }
  function file(typed, today) {
    const { kind, source, entries } = typed;
    const id = named(typed, today).replace(/\.yaml$/, "");
    const lines = [];
    const line = (key, value) => value && lines.push(`${key}: ${value}`);
    if (kind !== "checks") {
      if (source.document) line("document", quoted(source.document));
      else if (source.title) line("title", quoted(source.title));
      line("issued", source.issued);
      if (source.body) line("body", source.body);
      else if (source.publisher) line("publisher", quoted(source.publisher));
      if (source.url) line("url", quoted(source.url));
      line("recorded", today);
    }
    lines.push(`${kind === "final" ? "figures" : kind}:`);
    const merged = []; // the milestones of one amendment are typed one by one
    for (const { rule, ...entry } of entries) {
      const last = merged.at(-1);
      if (rule?.by && last?.target === entry.target && last.date === entry.date) last.rules.push(rule);
      else merged.push({ ...entry, rules: rule ? [rule] : [] });
    }
    for (const { rules, ...entry } of merged) {
      Object.entries(entry).filter(([, value]) => value !== "" && value !== undefined).forEach(([key, value], n) => {
        const bare = ["target", "part", "task", "report", "date", "checked", "value", "count", "of", "stage", "kind", "done", "was", "now", "completes"];
        const said = /^(?:date|done|checked)$/.test(key) && value.length === 21 ? `{from: ${value.slice(0, 10)}, to: ${value.slice(11)}}` : key === "reference" ? `{value: ${value}, source: ${id}}` : bare.includes(key) ? value : quoted(value);
        lines.push(`${n ? "  " : "- "}${key}: ${said}`);
      });
      const asked = rules.map((rule) => ruleOf(rule, known.targets[entry.target])).join(", ");
      if (asked) lines.push(rules[0].by ? `  milestones: [${asked}]` : `  rule: ${asked}`);
    }
    return `${lines.join("\n")}\n`;
  }
  const slug = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
  function named({ kind, source, entries }, today) {
    if (kind === "checks") return `${known.undated}-check-${slug(entries[0].report)}-${today}.yaml`;
    if (kind === "corrections" && !Object.values(source).some(Boolean)) return `${known.undated}-correction-${slug(entries[0].target)}-${today}.yaml`;
    const what = slug(source.document || source.title || source.publisher || source.body || "") || "document";
    return `${source.issued ? source.issued.toLowerCase().replaceAll("/", "-") : known.undated}-${what}.yaml`;
  }

  // The address of GitHub's new file, and of what its sign-in makes of it: null where that is too long.
  function address(name, text) {
    const query = `filename=${encodeURIComponent(`${known.folder}${name}`)}&value=${encodeURIComponent(text)}`;
    const whole = `${known.newFile}?${query}`;
    return `https://github.com/login?return_to=${encodeURIComponent(whole)}`.length <= known.longest ? whole : null;
  }
  window.trackerForm = { number, date, suspicions, refusals, lacking, ofAddress, misplaced, file, named, address };

  // The page.
  const list = form.querySelector(".tr-propose-list");
  const pattern = list.firstElementChild.cloneNode(true);
  const today = () => { const now = new Date(); return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10); };
  const kind = () => form.elements.kind.value;
  const field = (row, name) => row.querySelector(`[name="${name}"]`);
  const store = `${location.pathname}#propose`;
  const show = (of, text) => { of.closest("label").querySelector("small").textContent = text; };

  function add() {
    if (list.children.length >= known.most) {
      form.querySelector("[data-add] + [role=status]").textContent = put(say.most, { n: known.most });
      return undefined;
    }
    const row = pattern.cloneNode(true);
    list.append(row);
    refresh();
    return row;
  }
  function refresh() {
    for (const each of form.querySelectorAll("[data-for]")) {
      const kinds = each.dataset.for.split(" ").filter(Boolean);
      each.hidden = kinds.length > 0 && !kinds.includes(kind());
      const needed = each.dataset.if && known.targets[field(each.closest(".tr-propose-entry"), "target").value];
      if (each.dataset.if && !needed?.[each.dataset.if]) each.hidden = true;
    }
    form.querySelector(".tr-propose-source").hidden = kind() === "checks";
    [...list.children].forEach((row, n) => {
      const name = put(row.dataset.at ? say.row_at : say.row, { n: n + 1, at: row.dataset.at });
      row.setAttribute("aria-label", name);
      row.querySelector("strong").textContent = name;
      row.querySelector("[data-remove]").hidden = list.children.length < 2;
      tell(row);
    });
    keep();
  }
  function readBack(input, target) {
    const typed = input.value.trim();
    if (!typed || typed.includes("/")) return "";
    const read = number(typed);
    if (read === null) return put(say.bad_number, { found: typed });
    if (read === "two") return put(say.two_readings, { found: typed });
    const locale = known.lang === "en" ? "en-GB" : known.lang; // a bare “en” would write dates as in America
    const scale = known.scales.find(([size]) => Math.abs(read) >= size);
    const shown = (scale ? Number(read) / scale[0] : Number(read)).toLocaleString(locale, { maximumFractionDigits: 15, useGrouping: true });
    return put(say.read, { number: [shown, scale?.[1], target?.unit].filter(Boolean).join(" ") });
  }
  // What is known of the target of a row, its parts, and what is odd in what was typed so far.
  function tell(row) {
    const target = known.targets[field(row, "target").value];
    const parts = field(row, "part");
    const label = parts.closest("label");
    label.hidden = label.hidden || !target?.parts.length;
    if (parts.dataset.of !== field(row, "target").value) {
      parts.dataset.of = field(row, "target").value;
      parts.length = 1;
      for (const [id, name] of target?.parts || []) parts.add(new Option(name, id));
    }
    row.querySelector(".tr-propose-known").textContent = target
      ? [put(say.unit, { unit: target.unit }), target.latest ? put(say.latest, { figure: target.latest }) : say.no_latest, target.yearly && say.yearly_hint, target.share && say.share_hint, target.ranked && say.rank_hint, target.values && say.done_hint].filter(Boolean).join(" ")
      : "";
    const name = (of, text) => { field(row, of).closest("label").querySelector("span").textContent = text; };
    if (target?.running) name("running", put(say.running, { start: target.start }));
    if (target?.reference) name("reference", put(say.reference, { what: target.reference }));
    for (const each of ["value", "was", "now", "reference", "level"]) {
      const input = field(row, each);
      if (!input.hasAttribute("aria-invalid")) show(input, readBack(input, target));
    }
    const asked = row.querySelector(".tr-propose-asked");
    const entry = entryOf(row, []);
    const source = sourceOf([]);
    const figure = target && entry.date && (entry.value || entry.count) && ["figures", "final"].includes(kind());
    const found = [...(figure ? suspicions(entry, source, target) : []), ...(source.url ? ofAddress(source.url) : [])];
    const told = found.map(said).join("\n");
    if (asked.dataset.told !== told) {
      asked.dataset.told = told;
      asked.replaceChildren(...told.split("\n").filter(Boolean).map((text) => Object.assign(document.createElement("p"), { textContent: text })));
    }
  }
  const said = ([code, given]) => put(known.asked[code], given).replaceAll("“note”", `“${say.note_name}”`);
  // Each reads fields and notes what is wrong as [field, sentence]; what is missing is looked for once all are read.
  function dated(input, wrong) {
    const typed = input.value.trim();
    if (!typed) return "";
    const read = date(typed);
    if (!read) wrong.push([input, put(say.bad_date, { found: typed })]);
    return read || "";
  }
  function amount(input, wrong) {
    const typed = input.value.trim();
    if (!typed) return "";
    const halves = typed.split("/");
    const read = halves.map(number);
    if (halves.length > 2 || read.some((each) => each === null)) wrong.push([input, put(say.bad_number, { found: typed })]);
    else if (read.includes("two")) wrong.push([input, put(say.two_readings, { found: typed })]);
    else return read.join("/");
    return "";
  }
  // A level, or two of them, as a rule has it.
  function levelOf(input, wrong, range) {
    const typed = input.value.trim();
    const read = typed.split(";").map(number);
    if (!typed) wrong.push([input, say.missing]);
    else if (range ? read.length !== 2 || read.some((each) => each === null || each === "two") || Number(read[0]) >= Number(read[1]) : read.length > 1) wrong.push([input, put(say.bad_range, { found: typed })]);
    else if (!range) return amount(input, wrong);
    return range ? `[${read.join(", ")}]` : read[0];
  }
  function chosen(input, wrong) {
    if (!input.value) wrong.push([input, say.missing]);
    return input.value;
  }
  const texted = (input) => tidy(input.value);
  function sourceOf(wrong) {
    const of = form.elements;
    if (kind() === "checks") return {};
    const source = { document: tidy(of.document.value), title: tidy(of.title.value), issued: dated(of.issued, wrong), body: of.body.value, publisher: tidy(of.publisher.value), url: tidy(of.url.value) };
    if (kind() === "corrections" && !Object.values(source).some(Boolean)) return source; // what was copied wrongly needs no other document
    const wrongly = misplaced(of.document.value);
    if (wrongly) wrong.push([of.document, said(wrongly)]);
    if (!source.document && !source.title && !source.url) wrong.push([of.document, say.one_source]);
    if (!source.body && !source.publisher) wrong.push([of.publisher, say.missing]);
    if (source.url && !/^https?:\/\/[^/\s]+/i.test(source.url)) wrong.push([of.url, say.bad_url]);
    return source;
  }
  // What the check would refuse an entry for the want of: keys of which it needs one at least.
  function lacking(kind, entry) {
    const needs = (known.needs[kind === "final" ? "figures" : kind] || []).filter((keys) => !keys.some((key) => entry[key] !== undefined && entry[key] !== ""));
    return entry.completes && !entry.done ? [...needs, ["done"]] : needs; // as of a step that completes its task
  }
  // The field of a key, where it is not called as that.
  const FIELDS = {
    facts: { date: "happened", kind: "fact_kind" },
    steps: { done: "happened" },
    withdraws: { date: "since" },
    amends: { date: "since", text: "new_text", rule: "level" },
  };
  function entryOf(row, wrong) {
    const entry = typedIn(row, wrong);
    for (const [key] of lacking(kind(), entry)) {
      const input = field(row, FIELDS[kind()]?.[key] || key);
      if (!wrong.some(([each]) => each === input)) wrong.push([input, say.missing]);
    }
    return entry;
  }
  function typedIn(row, wrong) {
    const at = (name) => field(row, name);
    const is = (name) => at(name).value;
    switch (kind()) {
      case "facts":
        return { target: is("target"), date: dated(at("happened"), wrong), kind: is("fact_kind"), text: texted(at("text")), quote: texted(at("quote")) };
      case "steps":
        return { task: is("task"), text: texted(at("text")), done: dated(at("happened"), wrong), completes: at("completes").checked ? "true" : "" };
      case "corrections":
        return { target: is("target"), part: is("part"), date: dated(at("date"), wrong), stage: is("stage"), was: amount(at("was"), wrong), now: amount(at("now"), wrong), reason: texted(at("reason")) };
      case "checks":
        return { report: is("report"), checked: dated(at("checked"), wrong) };
      case "baselines":
        return { target: is("target"), part: is("part"), value: amount(at("value"), wrong), date: dated(at("date"), wrong), note: texted(at("note")) };
      case "withdraws":
        return { target: is("target"), date: dated(at("since"), wrong), reason: texted(at("reason")) };
      case "amends": {
        const target = known.targets[is("target")];
        const bound = chosen(at("bound"), wrong);
        const by = target?.milestones ? dated(at("by"), wrong) : "";
        if (target?.milestones && !is("by").trim()) wrong.push([at("by"), say.missing]);
        const rule = { bound, level: levelOf(at("level"), wrong, bound === "between"), by };
        return { target: is("target"), date: dated(at("since"), wrong), text: texted(at("new_text")), unit: texted(at("unit")), rule };
      }
      default: {
        const target = known.targets[is("target")];
        const given = amount(at("value"), wrong).split("/");
        const figure = given.length === 1 ? { value: given[0] } : target?.ranked ? { value: given[0], of: given[1] } : { count: given[0], of: given[1] };
        const reference = target?.reference ? amount(at("reference"), wrong) : "";
        const entry = { target: is("target"), part: is("part"), date: dated(at("date"), wrong), ...figure, reference, stage: kind() === "final" ? "final" : is("stage"), quote: texted(at("quote")), note: texted(at("note")) };
        if (target && given[0] && entry.date) for (const each of refusals(entry, target)) wrong.push([at("value"), said(each)]);
        if (target?.running && chosen(at("running"), wrong) === "no" && !entry.note) wrong.push([at("running"), put(say.not_running, { start: target.start, note: say.note_name })]);
        return entry;
      }
    }
  }
  function keep() {
    const of = (within) => Object.fromEntries([...within.querySelectorAll("[name]")].map((each) => [each.name, each.type === "checkbox" ? each.checked : each.value]));
    const head = [...form.elements].filter((each) => each.name && !list.contains(each));
    const typed = { head: Object.fromEntries(head.map((each) => [each.name, each.value])), rows: [...list.children].map(of) };
    try { sessionStorage.setItem(store, JSON.stringify(typed)); } catch { /* Whoever forbids storage types on without it. */ }
  }
  const fill = (input, value) => { if (input.type === "checkbox") input.checked = value; else input.value = value; };
  // What this tab kept, whatever an older form or somebody else put there: what is no text of a field is passed over.
  function wasKept() {
    try { return Object(JSON.parse(sessionStorage.getItem(store))); } catch { return {}; }
  }
  const texts = (of) => Object.entries(Object(of)).filter(([, value]) => ["string", "boolean"].includes(typeof value));
  function restore() {
    const kept = wasKept();
    for (const [name, value] of texts(kept.head)) if (form.elements[name]?.name === name) fill(form.elements[name], value);
    for (const [n, typed] of (Array.isArray(kept.rows) ? kept.rows : []).map((each) => Object.fromEntries(texts(each))).entries()) {
      const row = n ? add() : list.firstElementChild; // the first is there before the script, so that nothing moves
      if (!row) break;
      if (typed.target) { field(row, "target").value = typed.target; tell(row); }
      for (const [name, value] of Object.entries(typed)) if (field(row, CSS.escape(name))) fill(field(row, CSS.escape(name)), value);
    }
    const asked = new URLSearchParams(location.search);
    if (asked.has("kind")) form.elements.kind.value = asked.get("kind");
    if (!form.elements.kind.value) form.elements.kind.selectedIndex = 0;
    const before = field(list.lastElementChild, "target").value;
    if (asked.has("target") && before && before !== asked.get("target")) add(); // what was typed of another target stays
    for (const name of ["target", "part", "date", "was", "stage", "report"]) {
      if (asked.has(name)) field(list.lastElementChild, name).value = asked.get(name);
      if (name === "target") tell(list.lastElementChild); // the parts to choose from are those of the target
    }
    if (asked.get("kind") === "checks" && asked.has("report")) field(list.lastElementChild, "checked").value ||= today();
    refresh();
  }
  function link(text, href, given = {}) {
    return Object.assign(document.createElement("a"), { textContent: text, href, className: "tr-button", ...given });
  }
  function ways(name, text, typed, told) {
    const made = [];
    if (known.newFile) {
      const whole = address(name, text);
      if (whole) made.push(link(say.github, whole));
      else {
        told.textContent = say.too_long;
        made.push(link(say.github_empty, `${known.newFile}?filename=${encodeURIComponent(`${known.folder}${name}`)}`));
      }
    }
    made.push(link(say.download, URL.createObjectURL(new Blob([text], { type: "application/yaml" })), { download: name }));
    const copy = Object.assign(document.createElement("button"), { type: "button", className: "tr-button", textContent: say.copy });
    copy.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(text); told.textContent = say.copied; } catch { told.textContent = say.not_copied; }
    });
    made.push(copy);
    if (known.contact) {
      const letter = (body) => `mailto:${known.contact}?subject=${encodeURIComponent(put(say.mail_subject, { title: known.title }))}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
      const whole = letter(text);
      made.push(whole.length <= known.longestLetter ? link(say.mail, whole) : link(say.mail_file, letter(put(say.mail_attach, { name }))));
    }
    if (known.newFigure) {
      const { source, entries: [first] } = typed;
      const fields = { target: first.target || first.task || "", value: first.value || first.text || first.now || "", date: first.date || first.done || "", source: [source.document || source.title, source.issued, source.url].filter(Boolean).join(", "), quote: first.quote || "" };
      const whole = `${known.newFigure}&${new URLSearchParams(fields)}`;
      made.push(link(say.issue, encodeURIComponent(whole).length <= known.longest ? whole : known.newFigure));
    }
    return made;
  }
  // The file of what is typed, ready to be sent; null, and what is wrong, where it is not. `of` is the sheet it was read from, and
  // `told` what was told of that already, by the places of its cells.
  function make(of = "", told = []) {
    const found = [];
    const typed = { kind: kind(), source: sourceOf(found), entries: [...list.children].map((row) => entryOf(row, found)) };
    for (const each of form.querySelectorAll("[aria-invalid]")) { each.removeAttribute("aria-invalid"); show(each, ""); }
    const wrong = found.map(([input, text]) => [input, text, of && cellOf(input)]).filter(([,, cell]) => !cell || !told.some(([place]) => place === cell));
    if (!wrong.length && !told.length) return [named(typed, today()), file(typed, today()), typed];
    const lines = wrong.map(([input, text, cell]) => {
      input.setAttribute("aria-invalid", "true");
      show(input, text);
      const row = input.closest(".tr-propose-entry");
      const where = cell ? [of, put(say.cell, { cell })] : [of, row && list.children.length > 1 && row.querySelector("strong").textContent, input.closest("label").querySelector("span").textContent];
      const to = link(`${where.filter(Boolean).join(", ")}: ${text}`, "#propose", { className: "" });
      to.addEventListener("click", (event) => { event.preventDefault(); input.focus(); });
      return to;
    });
    tellWrong([...ofSheet(of, told), ...lines]);
    return null;
  }
  const ofSheet = (of, told) => told.map(([place, code, given]) => `${[of, place && put(say.cell, { cell: place })].filter(Boolean).join(", ")}: ${put(known.sheet.said[code], given)}`);
  // The cell that a field was filled from.
  function cellOf(input) {
    const { columns, fields } = known.sheet;
    const at = input.closest(".tr-propose-entry")?.dataset.at;
    if (!at) return fields[input.name === "publisher" ? "body" : input.name];
    return input.name === "target" ? `${columns.id}${at}` : columns[input.name] && `${columns[input.dataset.column || input.name]}${at}`;
  }
  function tellWrong(lines) {
    const box = form.querySelector(".tr-propose-wrong");
    box.hidden = !lines.length;
    box.querySelector("p").textContent = put(say.wrong_head, { n: lines.length });
    box.querySelector("ul").replaceChildren(...lines.map((line) => { const item = document.createElement("li"); item.append(line); return item; }));
    if (lines.length) box.focus();
  }
  function present(files) {
    const out = form.querySelector(".tr-propose-out");
    out.hidden = !files.length;
    const el = (name, given) => Object.assign(document.createElement(name), given);
    out.querySelector(".tr-propose-files").replaceChildren(...files.flatMap(([name, text, typed]) => {
      const told = el("p", { role: "status" });
      const shown = el("pre", { tabIndex: 0 });
      const row = el("p", { className: "tr-propose-ways" });
      shown.append(el("code", { textContent: text }));
      row.append(...ways(name, text, typed, told).flatMap((each) => [each, " "]));
      return [el("h2", { textContent: put(say.file, { name }) }), shown, row, told];
    }));
    if (files.length) out.focus();
  }
  function submit() {
    const made = make();
    if (made) tellWrong([]);
    present(made ? [made] : []);
  }

  // Sheets that were filled in: each becomes what would have been typed of it, and a file.
  async function sheets(files) {
    const made = [];
    present([]);
    tellWrong([]);
    for (const src of window.trackerSheet ? [] : [known.sheetKnown, document.getElementById("search").dataset.sheet]) {
      await new Promise((loaded, failed) => document.head.append(Object.assign(document.createElement("script"), { src, onload: loaded, onerror: failed })));
    }
    for (const each of files) {
      const read = await window.trackerSheet(await each.arrayBuffer(), known);
      if (read.rows.length > known.most) read.found.push(["", "most", { n: known.most }]);
      if (!read.rows.length || read.rows.length > known.most) { tellWrong(ofSheet(each.name, read.found)); break; }
      form.elements.kind.value = "figures";
      for (const name of ["document", "title", "issued", "body", "publisher", "url"]) form.elements[name].value = read.head[name];
      while (list.children.length > 1) list.lastElementChild.remove();
      for (const [n, { at, column, ...typed }] of read.rows.entries()) {
        const row = n ? add() : list.firstElementChild;
        row.dataset.at = at;
        field(row, "target").value = typed.target;
        tell(row);
        for (const [name, value] of Object.entries(typed)) fill(field(row, name), value);
        field(row, "value").dataset.column = column;
      }
      refresh();
      const one = make(each.name, read.found);
      if (!one) break;
      made.push(one);
    }
    present(made);
  }
  form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  form.querySelector("[data-fill]").addEventListener("change", ({ target }) => { sheets([...target.files]).finally(() => { target.value = ""; }); });
  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    if (event.target.hasAttribute("aria-invalid")) {
      event.target.removeAttribute("aria-invalid");
      show(event.target, "");
    }
    form.querySelector(".tr-propose-out").hidden = true;
    refresh();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    try { sessionStorage.removeItem(store); } catch { /* nothing was kept */ }
    location.assign(location.pathname);
  });
  form.addEventListener("click", (event) => {
    if (event.target.closest("[data-add]")) {
      const row = add();
      if (row) [...row.querySelectorAll("select")].find((each) => each.offsetParent)?.focus();
    }
    if (event.target.closest("[data-remove]")) { event.target.closest(".tr-propose-entry").remove(); refresh(); }
  });
  restore();
  form.dataset.ready = "";
})();
