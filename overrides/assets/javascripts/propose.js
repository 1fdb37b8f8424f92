// The form by which a figure reaches the site: what is typed -> the file of one document, and the ways to send it.
// Bounds, sentences, targets and figures come from the page; `window.trackerForm` is what the tests feed cases to.
(function () {
  "use strict";
  const form = document.getElementById("propose");
  const known = JSON.parse(form.dataset.known);
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
    const plain = tidy(typed).toLowerCase();
    if (/^\d{4}\/\d\d$|^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(plain)) return plain; // a financial year, a span
    const found =
      /^(?<y>\d{4})$/.exec(plain) || /^(?<y>\d{4})-(?<m>\d\d?)(?:-(?<d>\d\d?))?$/.exec(plain) ||
      /^(?:(?<d>\d\d?)[/.-])?(?<m>\d\d?)[/.-](?<y>\d{4})$/.exec(plain) || /^(?:quý|q) ?(?<q>[1-4])[/ ](?<y>\d{4})$/.exec(plain) ||
      /^(?<y>\d{4})-q(?<q>[1-4])$/.exec(plain) || /^(?<y>\d{4})-h(?<h>[12])$/.exec(plain);
    if (!found) return null;
    const { y, m, d, q, h } = found.groups;
    if (q) return `${y}-Q${q}`;
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

  const apart = (one, other) => (Math.min(one, other) > 0 ? Math.max(one, other) / Math.min(one, other) : 0);
  const within = ([low, high], amount) =>
    (!low || (low[1] ? amount > low[0] : amount >= low[0])) && (!high || (high[1] ? amount < high[0] : amount <= high[0]));
  const years = (text) => (text.match(new RegExp(bounds.year, "g")) || []).map(Number);

  // What can hardly be right in one figure, as the check finds it: [code, what its sentence needs].
  function suspicions(figure, source, target) {
    const found = [];
    const amount = Number(figure.value);
    const [, last] = days(figure.date);
    const projected = figure.stage === "projected";
    if (!figure.note && !projected && !target.values && figure.value !== undefined) {
      const earlier = target.figures.filter(([day]) => day < last);
      const before = earlier.reduce((a, b) => (!a || b[0] > a[0] ? b : a), undefined);
      if (target.total && amount < 0) found.push(["negative_total", { found: figure.value }]);
      else if (target.percent && target.over && amount > 0 && amount <= 1 && target.least > 1) found.push(["percent_as_fraction", { found: figure.value }]);
      else if (amount === 0 && !earlier.length && target.level) found.push(["zero_first", { found: figure.value }]);
      else if (before && far(amount, figure.date, before, target)) found.push(["far_from_before", { found: figure.value, before: before[1], earlier: before[2] }]);
    }
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
  function file(typed, today) {
    const { kind, source, entries } = typed;
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
    for (const entry of entries) {
      Object.entries(entry).filter(([, value]) => value !== "" && value !== undefined).forEach(([key, value], n) => {
        const bare = ["target", "part", "task", "report", "date", "checked", "value", "count", "of", "stage", "kind", "done", "was", "now", "completes"];
        lines.push(`${n ? "  " : "- "}${key}: ${bare.includes(key) ? value : quoted(value)}`);
      });
    }
    return `${lines.join("\n")}\n`;
  }
  const slug = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
  function named({ kind, source, entries }, today) {
    if (kind === "checks") return `${known.undated}-check-${slug(entries[0].report)}-${today}.yaml`;
    const what = slug(source.document || source.title || source.publisher || source.body || "") || "document";
    return `${/^\d{4}(-\d\d){0,2}$/.test(source.issued || "") ? source.issued : known.undated}-${what}.yaml`;
  }

  // The address of GitHub's new file, and of what its sign-in makes of it: null where that is too long.
  function address(name, text) {
    const query = `filename=${encodeURIComponent(`${known.folder}${name}`)}&value=${encodeURIComponent(text)}`;
    const whole = `${known.newFile}?${query}`;
    return `https://github.com/login?return_to=${encodeURIComponent(whole)}`.length <= known.longest ? whole : null;
  }
  window.trackerForm = { number, date, suspicions, ofAddress, file, named, address };

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
    }
    form.querySelector(".tr-propose-source").hidden = kind() === "checks";
    [...list.children].forEach((row, n) => {
      const name = put(say.row, { n: n + 1 });
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
    const locale = known.lang === "vi" ? "vi-VN" : "en-GB";
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
      ? [put(say.unit, { unit: target.unit }), target.latest ? put(say.latest, { figure: target.latest }) : say.no_latest, target.total ? put(say.cumulative, { start: target.start }) : "", target.share ? say.share_hint : ""].filter(Boolean).join(" ")
      : "";
    for (const name of ["value", "was", "now"]) {
      const input = field(row, name);
      if (!input.hasAttribute("aria-invalid")) show(input, readBack(input, target));
    }
    const asked = row.querySelector(".tr-propose-asked");
    const entry = entryOf(row, []);
    const source = sourceOf([]);
    const found = [
      ...(target && entry.date && (entry.value || entry.count) && ["figures", "final"].includes(kind()) ? suspicions(entry, source, target) : []),
      ...(source.url ? ofAddress(source.url) : []),
    ];
    const told = found.map(([code, given]) => put(known.asked[code], given).replaceAll("“note”", `“${say.note_name}”`)).join("\n");
    if (asked.dataset.told !== told) {
      asked.dataset.told = told;
      asked.replaceChildren(...told.split("\n").filter(Boolean).map((text) => Object.assign(document.createElement("p"), { textContent: text })));
    }
  }
  // Each reads fields and notes what is wrong as [field, sentence].
  function dated(input, wrong, needed) {
    const typed = input.value.trim();
    if (!typed) { if (needed) wrong.push([input, say.missing]); return ""; }
    const read = date(typed);
    if (!read) wrong.push([input, put(say.bad_date, { found: typed })]);
    return read || "";
  }
  function amount(input, wrong, needed) {
    const typed = input.value.trim();
    if (!typed) { if (needed) wrong.push([input, say.missing]); return ""; }
    const halves = typed.split("/");
    const read = halves.map(number);
    if (halves.length > 2 || read.some((each) => each === null)) wrong.push([input, put(say.bad_number, { found: typed })]);
    else if (read.includes("two")) wrong.push([input, put(say.two_readings, { found: typed })]);
    else return read.join("/");
    return "";
  }
  function chosen(input, wrong) {
    if (!input.value) wrong.push([input, say.missing]);
    return input.value;
  }
  const texted = (input, wrong, needed) => { if (needed && !tidy(input.value)) wrong.push([input, say.missing]); return tidy(input.value); };
  function sourceOf(wrong) {
    const of = form.elements;
    if (kind() === "checks") return {};
    const source = { document: tidy(of.document.value), title: tidy(of.title.value), issued: dated(of.issued, wrong), body: of.body.value, publisher: tidy(of.publisher.value), url: tidy(of.url.value) };
    if (!source.document && !source.title && !source.url) wrong.push([of.document, say.one_source]);
    if (!source.body && !source.publisher) wrong.push([of.publisher, say.missing]);
    if (source.url && !/^https?:\/\/[^/\s]+/i.test(source.url)) wrong.push([of.url, say.bad_url]);
    return source;
  }
  function entryOf(row, wrong) {
    const at = (name) => field(row, name);
    switch (kind()) {
      case "facts":
        return { target: chosen(at("target"), wrong), date: dated(at("happened"), wrong), kind: chosen(at("fact_kind"), wrong), text: texted(at("text"), wrong, true), quote: texted(at("quote"), wrong) };
      case "steps":
        return { task: chosen(at("task"), wrong), text: texted(at("text"), wrong, true), done: dated(at("happened"), wrong, at("completes").checked), completes: at("completes").checked ? "true" : "" };
      case "corrections":
        return { target: chosen(at("target"), wrong), part: at("part").value, date: dated(at("date"), wrong, true), was: amount(at("was"), wrong, true), now: amount(at("now"), wrong, true), reason: texted(at("reason"), wrong, true) };
      case "checks":
        return { report: chosen(at("report"), wrong), checked: dated(at("checked"), wrong, true) };
      default: {
        const given = amount(at("value"), wrong, true).split("/");
        const figure = given.length === 2 ? { count: given[0], of: given[1] } : { value: given[0] };
        return { target: chosen(at("target"), wrong), part: at("part").value, date: dated(at("date"), wrong, true), ...figure, stage: kind() === "final" ? "final" : chosen(at("stage"), wrong), quote: texted(at("quote"), wrong), note: texted(at("note"), wrong) };
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
  function restore() {
    let kept;
    try { kept = JSON.parse(sessionStorage.getItem(store)); } catch { /* nothing was kept */ }
    for (const [name, value] of Object.entries(kept?.head || {})) if (form.elements[name]) fill(form.elements[name], value);
    for (const [n, typed] of (kept?.rows || []).entries()) {
      const row = n ? add() : list.firstElementChild; // the first is there before the script, so that nothing moves
      if (!row) break;
      if (typed.target) { field(row, "target").value = typed.target; tell(row); }
      for (const [name, value] of Object.entries(typed)) if (field(row, name)) fill(field(row, name), value);
    }
    const asked = new URLSearchParams(location.search);
    if (asked.has("kind")) form.elements.kind.value = asked.get("kind");
    if (!form.elements.kind.value) form.elements.kind.selectedIndex = 0;
    const before = field(list.lastElementChild, "target").value;
    if (asked.has("target") && before && before !== asked.get("target")) add(); // what was typed of another target stays
    for (const name of ["target", "part", "date", "was"]) {
      if (asked.has(name)) field(list.lastElementChild, name).value = asked.get(name);
      if (name === "target") tell(list.lastElementChild); // the parts to choose from are those of the target
    }
    refresh();
  }
  function link(text, href, given = {}) {
    return Object.assign(document.createElement("a"), { textContent: text, href, className: "tr-button", ...given });
  }
  function ways(name, text) {
    const out = form.querySelector(".tr-propose-ways");
    const said = form.querySelector(".tr-propose-out [role=status]");
    said.textContent = "";
    const made = [];
    if (known.newFile) {
      const whole = address(name, text);
      if (whole) made.push(link(say.github, whole));
      else {
        said.textContent = say.too_long;
        made.push(link(say.github_empty, `${known.newFile}?filename=${encodeURIComponent(`${known.folder}${name}`)}`));
      }
    }
    made.push(link(say.download, URL.createObjectURL(new Blob([text], { type: "application/yaml" })), { download: name }));
    const copy = Object.assign(document.createElement("button"), { type: "button", className: "tr-button", textContent: say.copy });
    copy.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(text); said.textContent = say.copied; } catch { said.textContent = say.not_copied; }
    });
    made.push(copy);
    if (known.contact) {
      const letter = (body) => `mailto:${known.contact}?subject=${encodeURIComponent(put(say.mail_subject, { title: known.title }))}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
      const whole = letter(text);
      made.push(whole.length <= known.longestLetter ? link(say.mail, whole) : link(say.mail_file, letter(put(say.mail_attach, { name }))));
    }
    if (known.newFigure) {
      const first = entryOf(list.firstElementChild, []);
      const source = sourceOf([]);
      const fields = { target: first.target || first.task || "", value: first.value || first.text || "", date: first.date || first.done || "", source: [source.document || source.title, source.issued, source.url, first.quote].filter(Boolean).join("\n") };
      const whole = `${known.newFigure}&${new URLSearchParams(fields)}`;
      made.push(link(say.issue, encodeURIComponent(whole).length <= known.longest ? whole : known.newFigure));
    }
    out.replaceChildren(...made.flatMap((each) => [each, " "]));
  }
  function make() {
    const wrong = [];
    const typed = { kind: kind(), source: sourceOf(wrong), entries: [...list.children].map((row) => entryOf(row, wrong)) };
    for (const each of form.querySelectorAll("[aria-invalid]")) { each.removeAttribute("aria-invalid"); show(each, ""); }
    const box = form.querySelector(".tr-propose-wrong");
    const out = form.querySelector(".tr-propose-out");
    box.hidden = !wrong.length;
    out.hidden = wrong.length > 0;
    if (wrong.length) {
      box.querySelector("p").textContent = put(say.wrong_head, { n: wrong.length });
      box.querySelector("ul").replaceChildren(...wrong.map(([input, text]) => {
        input.setAttribute("aria-invalid", "true");
        show(input, text);
        const to = link(`${input.closest("label").querySelector("span").textContent}: ${text}`, "#propose", { className: "" });
        to.addEventListener("click", (event) => { event.preventDefault(); input.focus(); });
        const item = document.createElement("li");
        item.append(to);
        return item;
      }));
      box.focus();
      return;
    }
    const [name, text] = [named(typed, today()), file(typed, today())];
    out.querySelector("h2").textContent = put(say.file, { name });
    out.querySelector("code").textContent = text;
    ways(name, text);
    out.focus();
  }
  form.addEventListener("submit", (event) => { event.preventDefault(); make(); });
  form.addEventListener("input", (event) => {
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
})();
