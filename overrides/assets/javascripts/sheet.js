// A sheet that a department filled in -> what the form types from it, or every problem by its cell. Nothing leaves the reader's machine.
(function () {
  "use strict";
  class Refused extends Error {
    constructor(code, given = {}) { super(code); this.found = [["", code, given]]; }
  }

  // The parts of a workbook, unpacked by the browser itself: none beyond the size it declares, and not too many of them.
  async function partsOf(data, most) {
    const view = new DataView(data);
    if (data.byteLength > most.bytes) throw new Refused("sheet_too_large", { found: data.byteLength, most: most.bytes });
    if (data.byteLength > 8 && view.getUint32(0) === 0xd0cf11e0) throw new Refused("old_or_locked");
    let end = data.byteLength - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
    if (end < 0) throw new Refused("not_xlsx");
    const count = view.getUint16(end + 10, true);
    if (count > most.parts) throw new Refused("too_many_parts", { found: count, most: most.parts });
    const parts = new Map();
    const found = [];
    let at = view.getUint32(end + 16, true);
    for (let n = 0; n < count; n += 1) {
      const [size, name, extra, comment] = [24, 28, 30, 32].map((where) => (where === 24 ? view.getUint32(at + where, true) : view.getUint16(at + where, true)));
      found.push({ name: new TextDecoder().decode(new Uint8Array(data, at + 46, name)), method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size, from: view.getUint32(at + 42, true) });
      at += 46 + name + extra + comment;
    }
    const sum = found.reduce((all, each) => all + each.size, 0);
    if (sum > most.unpacked) throw new Refused("unpacks_too_large", { found: sum, most: most.unpacked });
    const open = new TextDecoder("latin1").decode(new Uint8Array(data, 0, Math.min(100, data.byteLength))).includes("application/vnd.oasis.opendocument");
    if (!found.some((each) => each.name === "[Content_Types].xml")) throw new Refused(open ? "open_document" : "not_xlsx");
    for (const { name, method, packed, size, from } of found) {
      const bytes = new Uint8Array(data, from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true), packed);
      parts.set(name, method ? await unpacked(bytes, size) : bytes);
    }
    return parts;
  }
  async function unpacked(bytes, size) {
    const whole = new Uint8Array(size);
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return whole.subarray(0, length);
      if (length + value.length > size) throw new Refused("not_opened");
      whole.set(value, length);
      length += value.length;
    }
  }
  const NEVER = [
    ["macros", /vbaProject|vbaData|macrosheets\/|activeX\/|ctrlProps\/|\.bin$/i],
    ["linked_elsewhere", /externalLinks\/|connections\.xml|queryTables\/|customXml\/.*\.odc/i],
    ["not_cells", /xl\/(?:media|drawings\/drawing|charts|diagrams|embeddings|ink)/i],
  ];
  // Not more elements, none deeper and no longer text than a form has: what Excel cannot write is not read either.
  function bounded(name, text, most) {
    let left = /^xl\/(?:worksheets\/|sharedStrings)/i.test(name) ? most.inCells : most.elsewhere;
    let depth = 0;
    for (const [piece] of text.matchAll(/<[^<>]*>?|[^<]+/g)) {
      if (piece.startsWith("</")) depth -= 1;
      else if (/^<[^!?]/.test(piece)) {
        left -= 1;
        if (!piece.endsWith("/>")) depth += 1;
      }
      if (left < 0 || depth > most.deep || piece.length > most.long) throw new Refused("part_too_much", { found: name });
    }
  }
  function readable(parts, most) {
    const names = [...parts.keys()].filter((name) => !/printerSettings\//i.test(name));
    for (const [code, pattern] of NEVER) {
      const found = names.find((name) => pattern.test(name));
      if (found) throw new Refused(code, { found });
    }
    const texts = new Map();
    for (const [name, bytes] of parts) {
      if (/printerSettings\/|^docProps\/thumbnail/i.test(name)) continue;
      const text = new TextDecoder("utf-8").decode(bytes);
      const encoding = /<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/i.exec(text.slice(0, 200))?.[1].toLowerCase();
      if (text.includes("\0") || /<!\s*(?:DOCTYPE|ENTITY)/i.test(text) || (encoding && !["utf-8", "us-ascii"].includes(encoding))) throw new Refused("document_type", { found: name });
      bounded(name, text, most);
      texts.set(name, text);
    }
    if (texts.get("[Content_Types].xml").includes("macroEnabled")) throw new Refused("macros", { found: ".xlsm" });
    return texts;
  }
  function xml(text) {
    const read = new DOMParser().parseFromString(text || "", "application/xml");
    if (!text || read.querySelector("parsererror")) throw new Refused("not_opened");
    return read;
  }
  const all = (of, name) => [...of.getElementsByTagNameNS("*", name)];
  const tidy = (text) => text.normalize("NFC").replace(/\u00a0/g, " ").replace(/\s+/g, " ").trim();
  const plain = (text) => tidy(text).toLowerCase();
  const column = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

  // How each style shows a number, and whether it is struck out.
  function stylesOf(text) {
    const styles = xml(text);
    const formats = Object.fromEntries(all(styles, "numFmt").map((each) => [each.getAttribute("numFmtId"), each.getAttribute("formatCode")]));
    const known = { 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "dd/mm/yyyy hh:mm" };
    const fonts = all(styles, "fonts").flatMap((each) => all(each, "font")).map((font) => all(font, "strike").some((each) => !["0", "false"].includes(each.getAttribute("val"))));
    return all(styles, "cellXfs").flatMap((each) => all(each, "xf")).map((xf) => {
      const id = xf.getAttribute("numFmtId") || "0";
      return { format: formats[id] || known[id] || "", struck: fonts[Number(xf.getAttribute("fontId"))] };
    });
  }

  // A number as it is typed into the form; one of three decimals has a nought more, so that it is read in one way.
  function typed(number) {
    const text = Number(number.toPrecision(15)).toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
    return /\.\d{3}$/.test(text) ? `${text}0` : text;
  }
  function shownNumber(held, format, unit) {
    const percent = unit.startsWith("%");
    const section = /^(?:"[^"]*"|\\.|[^;"\\])*/.exec(format)[0];
    const words = [...section.matchAll(/"([^"]*)"|\\(.)/g)].map((each) => each[1] ?? each[2]).join(" ").toLowerCase();
    const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
    const number = bare.includes("%") ? Number((held * 100).toPrecision(15)) : Number(held.toPrecision(15));
    if (bare.includes("%") && !percent) return { code: "percent_of_units", given: { found: `${number}%`, unit } };
    const places = /[#0?,]*[#0?](?:\.([0?#]+))?(,*)/.exec(bare);
    const scale = /(?:nghìn tỷ|nghìn tỉ|tỷ|tỉ|triệu|nghìn|ngàn|trillion|billion|million|thousand)/.exec(words)?.[0];
    let shown = typed(number);
    if (scale) shown = `${shown} ${scale}`;
    else if (places && !/e/i.test(bare)) shown = typed(Number((number / 1000 ** places[2].length).toFixed(Math.min((places[1] || "").length, 20))));
    return shown === typed(number) ? { text: typed(number) } : { code: "shown_differs", given: { found: typed(number), shown } };
  }
  // A number that was typed as text: what is wrong with it that the form would not find.
  function typedNumber(text, unit, ranked, columns) {
    if (/^\d[\d.,]*\s*(?:\/|trên)\s*\d[\d.,]*$/i.test(text)) return { code: ranked ? "rank_fraction" : "cell_fraction", given: { found: text, count: columns[ranked ? "value" : "count"], of: columns.of } };
    if (/^[+-]?[\d.,\s]*\d\s*%$/.test(text) && !unit.startsWith("%")) return { code: "percent_of_units", given: { found: text, unit } };
    return { text };
  }
  function shownDate(serial, format) {
    const shown = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").toLowerCase();
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 864e5).toISOString().slice(0, 10);
    if (serial < 1) return { code: "cell_not_date", given: { found: String(serial) } }; // an hour
    if (!shown.includes("y") && shown.includes("d")) return { code: "date_without_year", given: { found: day } };
    return { text: shown.includes("d") || !shown.includes("y") ? day : shown.includes("m") ? day.slice(0, 7) : day.slice(0, 4) };
  }
  const isDate = (format) => /[dmy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "")) && !/[#0?]/.test(format.replace(/"[^"]*"|\\./g, ""));

  const UNREAD = ["formula", "cell_error", "truth_value", "merged_cells"]; // of whose cell nothing else need be said
  const yes = (of, name) => ["1", "true"].includes(of.getAttribute(name));
  const shut = (of, size) => yes(of, "hidden") || (of.hasAttribute(size) && Number(of.getAttribute(size)) === 0);
  const inPackage = (target) => target.replace(/^\/?(?:xl\/)?(?:\.\.\/)*/, "xl/");
  const related = (texts, path) => (texts.has(path) ? all(xml(texts.get(path)), "Relationship") : []);

  // The sheets of a workbook: the cells of each in which something stands, and what in it says nothing by itself.
  function pagesOf(texts) {
    const book = xml(texts.get("xl/workbook.xml"));
    const shared = texts.has("xl/sharedStrings.xml") ? all(xml(texts.get("xl/sharedStrings.xml")), "si").map((si) => all(si, "t").filter((t) => t.parentNode.localName !== "rPh").map((t) => t.textContent).join("")) : [];
    const styles = stylesOf(texts.get("xl/styles.xml"));
    const later = all(book, "workbookPr").some((each) => yes(each, "date1904")) ? 1462 : 0;
    const links = new Map(related(texts, "xl/_rels/workbook.xml.rels").filter((each) => each.getAttribute("Type").endsWith("/worksheet")).map((each) => [each.getAttribute("Id"), inPackage(each.getAttribute("Target"))]));
    return all(book, "sheet").map((sheet) => {
      const path = links.get([...sheet.attributes].find((each) => each.localName === "id" && each.prefix).value);
      return path && { name: sheet.getAttribute("name"), ...cellsOf(texts, path, { shared, styles, later, hidden: (sheet.getAttribute("state") || "visible") !== "visible" }) };
    }).filter(Boolean);
  }
  function cellsOf(texts, path, { shared, styles, later, hidden }) {
    const found = [];
    const cells = new Map();
    const read = xml(texts.get(path));
    const columns = all(read, "col").filter((each) => shut(each, "width"));
    for (const each of all(read, "mergeCell")) found.push([each.getAttribute("ref").split(":")[0], "merged_cells", { found: each.getAttribute("ref") }]);
    for (const row of all(read, "row")) {
      const rowHidden = hidden || shut(row, "ht");
      for (const cell of all(row, "c")) {
        const place = cell.getAttribute("r");
        const [, letters] = /^([A-Z]+)\d+$/.exec(place);
        const kind = cell.getAttribute("t") || "n";
        const value = all(cell, "v")[0]?.textContent ?? "";
        const [formula] = all(cell, "f");
        const text = formula ? `=${formula.textContent}` : kind === "s" && value ? shared[Number(value)] : kind === "inlineStr" ? all(cell, "t").map((t) => t.textContent).join("") : value;
        if (text === undefined) throw new Refused("not_opened");
        if (!tidy(text)) continue;
        const { format = "", struck } = styles[Number(cell.getAttribute("s") || 0)] || {};
        const number = kind === "n" && !formula;
        const wrong = formula ? ["formula", text] : kind === "e" ? ["cell_error", text] : kind === "b" ? ["truth_value", text === "1" ? "TRUE" : "FALSE"] : struck ? ["struck_out", tidy(text)] : null;
        if (wrong) found.push([place, wrong[0], { found: wrong[1].slice(0, 80) }]);
        const covered = rowHidden || columns.some((each) => Number(each.getAttribute("min")) <= column(letters) && column(letters) <= Number(each.getAttribute("max")));
        cells.set(place, { text: tidy(text), held: number ? Number(value) + (isDate(format) ? later : 0) : null, format, hidden: covered });
      }
    }
    for (const each of related(texts, path.replace(/([^/]+)$/, "_rels/$1.rels"))) {
      const name = inPackage(each.getAttribute("Target"));
      if (!/^xl\/comments/.test(name) || !texts.has(name)) continue;
      for (const said of all(xml(texts.get(name)), "comment")) found.push([said.getAttribute("ref"), "cell_comment", { found: tidy(all(said, "t").map((t) => t.textContent).join("")) }]);
    }
    return { cells, found };
  }

  // Whether a sheet is the form, and the first of its heads that was moved, as [where it stands, what it says, where it belongs].
  const headsOn = ({ cells }, { heads, fixed }) => new Set([...cells.values()].map(({ text }) => plain(text)).filter((text) => heads.some((place) => plain(fixed[place]) === text))).size;
  function firstMoved({ cells }, { heads, fixed, names, columns }) {
    const there = new Map([...cells].map(([place, { text }]) => [plain(text), place]));
    const moved = heads.find((place) => there.has(plain(fixed[place])) && plain(cells.get(place)?.text || "") !== plain(fixed[place]));
    const key = moved && Object.keys(columns).find((each) => moved.startsWith(columns[each]));
    return moved && [there.get(plain(fixed[moved])), names[key], moved];
  }
  // What stands where nothing is read.
  function besideForm({ name, cells }, { guide, written }, tell) {
    for (const [place, { text, hidden }] of cells) {
      const [, letters, at] = /^([A-Z]+)(\d+)$/.exec(place);
      const right = name === guide ? written[at - 1]?.["AB".indexOf(letters)] : "";
      if (plain(right || "") !== plain(text)) tell(`${name}!${place}`, hidden ? "hidden_content" : "outside_form", { found: text });
    }
  }
  function aboveTable({ cells }, { above, fixed, fields, first }, tell) {
    above.forEach((right, n) => {
      const cell = cells.get(`A${n + 1}`);
      if (cell && !right.some((each) => plain(each) === plain(cell.text))) tell(`A${n + 1}`, "changed_locked", { found: cell.text, right: right[0] });
    });
    for (const [place, right] of Object.entries(fixed)) {
      const found = cells.get(place)?.text || "";
      if (plain(found) !== plain(right)) tell(place, "changed_locked", { found, right });
    }
    const ours = new Set([...above.map((_, n) => `A${n + 1}`), ...Object.keys(fixed), ...Object.values(fields)]);
    for (const [place, { text }] of cells) if (/\d+/.exec(place)[0] < first && !ours.has(place)) tell(place, "outside_form", { found: text });
  }
  // The id of the body that is named in full; where it is named in short, its full name is told.
  function bodyOf(typed, { bodies }) {
    const id = bodies.find(([, names]) => names.some((name) => plain(name) === plain(typed)))?.[0];
    if (id) return [id];
    const upper = (word) => word === word.toUpperCase() && word !== word.toLowerCase();
    const letters = (typed.match(/[\p{L}\p{N}_&]+/gu) || []).map((word) => (upper(word) ? word.replaceAll("&", "") : [...word][0])).join("");
    const short = letters.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[^a-z0-9]/g, "");
    const long = (typed.match(/[\p{L}\p{N}_&]{2,}/gu) || []).some(upper);
    const meant = short.length > 2 && long ? bodies.filter(([,, initials]) => initials.startsWith(short)) : [];
    return meant.length === 1 ? ["", meant[0][1][0]] : [""];
  }
  // What the document is.
  function headOf({ cells }, { fields, unknownDay, ...known }, tell, dated) {
    const head = Object.fromEntries(Object.entries(fields).map(([key, place]) => [key, cells.get(place)?.text || ""]));
    for (const place of Object.values(fields)) if (cells.get(place)?.hidden) tell(place, "hidden_content", { found: cells.get(place).text });
    if (!head.document && !head.title) tell(fields.document, "document_unnamed");
    else if (head.document && head.title) tell(fields.title, "document_named_twice", { found: head.document });
    const [body, full] = bodyOf(head.body, known);
    if (!head.body) tell(fields.body, "body_missing");
    else if (full) tell(fields.body, "body_in_short", { found: head.body, right: full });
    if (!head.issued) tell(fields.issued, "issued_missing", { unknown: unknownDay });
    head.issued = plain(head.issued) === plain(unknownDay) ? "" : dated(fields.issued);
    if (head.url && !/^https?:\/\/(?!https?:)[^\s<>"]+$/.test(head.url)) tell(fields.url, "cell_not_address", { found: head.url });
    return { ...head, body, publisher: body ? "" : head.body };
  }
  // A row in which something stands -> what is typed of it; null where that is nothing.
  function rowOf(at, places, cells, known, tell, dated) {
    const { columns, names, open, rows, stages } = known.sheet;
    const cell = (key) => cells.get(places[key]);
    const said = (key) => cell(key)?.text || "";
    const [id, filled] = [said("id"), open.filter((key) => places[key])];
    if (!id) return tell(`${columns.id}${at}`, "row_without_id", { column: columns.id });
    const row = rows[id];
    if (row === undefined) return tell(places.id, "id_unknown", { found: id });
    if (row === null) return Object.keys(places).length > 1 && tell(places.id, "takes_no_figures", { found: id });
    const own = { ...row.locked, latest_date: row.latest[0][0], latest: row.latest[0][1] };
    const older = row.latest.some(([date, words]) => plain(date) === plain(said("latest_date")) && plain(words) === plain(said("latest")));
    if (Object.keys(own).some(said)) {
      for (const [key, right] of Object.entries(own)) if (plain(said(key)) !== plain(right) && !(older && key.startsWith("latest"))) tell(`${columns[key]}${at}`, "changed_locked", { found: said(key), right });
    }
    for (const key of filled) if (!row.takes.includes(key)) tell(places[key], "closed_cell", { found: said(key), column: names[key] });
    const taken = filled.filter((key) => row.takes.includes(key));
    if (!taken.length) return null;
    const { ranked, byParts } = known.targets[id];
    const numbered = (key, unit) => {
      const held = taken.includes(key) && cell(key);
      const shown = !held ? {} : held.held === null ? typedNumber(held.text, unit, ranked, columns) : isDate(held.format) ? { code: "cell_not_number", given: { found: held.text, unit } } : shownNumber(held.held, held.format, unit);
      if (shown.code) tell(places[key], shown.code, shown.given);
      return shown.text || "";
    };
    const { unit } = row.locked;
    const [value, reference] = ["value", "reference"].map((key) => numbered(key, unit));
    const [count, of] = ["count", "of"].map((key) => numbered(key, unit.replace(/^%\s*/, "")));
    const counted = !ranked && (taken.includes("count") || taken.includes("of"));
    const needed = ["date", "stage", ...(counted || !row.takes.includes("value") ? ["count", "of"] : ["value"]), ...(byParts ? ["part"] : [])];
    for (const key of needed) if (!taken.includes(key)) tell(`${columns[key]}${at}`, "cell_empty", { name: names[key] });
    if (counted && taken.includes("value")) tell(places.value, "figure_twice", { found: said("value") });
    const part = row.parts.find((each) => each.some((name) => plain(name) === plain(said("part"))))?.[1];
    if (taken.includes("part") && !part) tell(places.part, "cell_not_part", { found: said("part"), options: row.parts.map(([name]) => name).join(", ") });
    const stage = Object.entries(stages).find((each) => each.some((name) => plain(name) === plain(said("stage"))))?.[1];
    if (said("stage") && !stage) tell(places.stage, "cell_not_stage", { found: said("stage"), options: Object.keys(stages).join(", ") });
    const share = counted || !row.takes.includes("value");
    const column = !share ? "value" : count && !of ? "of" : "count";
    return { at, column, target: id, part: part || "", date: taken.includes("date") ? dated(places.date) : "", value: ranked ? [value, of].filter(Boolean).join("/") : share ? [count, of].join(count || of ? "/" : "") : value, running: "yes", reference, stage: stage || "", quote: said("quote"), note: said("note") };
  }

  // What the form types: its head, and a row for each row that was filled in.
  window.trackerSheet = async function (data, known) {
    const form = known.sheet;
    const found = [];
    const tell = (place, code, given = {}) => { found.push([place, code, given]); return null; };
    const told = () => {
      const unread = new Set(found.filter(([, code]) => UNREAD.includes(code)).map(([place]) => place));
      const once = new Map(found.filter(([place, code]) => !unread.has(place) || UNREAD.includes(code)).map((each) => [`${each[0]} ${each[1]}`, each]));
      return [...once.values()];
    };
    try {
      const pages = pagesOf(readable(await partsOf(data, form.most), form.most));
      const page = pages.find(({ name }) => name === form.page);
      for (const each of pages) {
        const ours = each === page;
        for (const [place, code, given] of each.found) tell(ours ? place : `${each.name}!${place}`, code, given);
        if (!ours && headsOn(each, form) >= form.enough) tell("", page ? "sheet_copied" : "sheet_renamed", { found: each.name, right: form.page });
        else if (!ours) besideForm(each, form, tell);
      }
      if (!page) {
        if (!found.some(([, code]) => code === "sheet_renamed")) tell("", "no_such_sheet", { found: form.page });
        return { head: {}, rows: [], found: told() };
      }
      const moved = firstMoved(page, form);
      if (moved) {
        tell(moved[0], "form_moved", { found: moved[1], right: moved[2] });
        return { head: {}, rows: [], found: told() };
      }
      const { cells } = page;
      const dated = (place) => {
        const { text = "", held = null, format } = cells.get(place) || {};
        const shown = held === null ? { text } : isDate(format) ? shownDate(held, format) : /^[2-5]\d{4}$/.test(text) ? shownDate(held, "dd/mm/yyyy") : { text };
        if (shown.code) tell(place, shown.code, shown.given);
        return shown.text || "";
      };
      aboveTable(page, form, tell);
      const head = headOf(page, form, tell, dated);
      const keys = Object.fromEntries(Object.entries(form.columns).map(([key, letter]) => [letter, key]));
      const filled = new Map();
      for (const [place, cell] of cells) {
        const [, letters, at] = /^([A-Z]+)(\d+)$/.exec(place);
        if (Number(at) < form.first) continue;
        const key = keys[letters];
        if (!key) { tell(place, "outside_form", { found: cell.text }); continue; }
        if (cell.hidden && form.open.includes(key)) tell(place, "hidden_content", { found: cell.text });
        filled.set(Number(at), { ...filled.get(Number(at)), [key]: place });
      }
      const rows = [...filled].sort(([a], [b]) => a - b).map(([at, places]) => rowOf(at, places, cells, known, tell, dated)).filter(Boolean);
      if (![...filled.values()].some((places) => form.open.some((key) => places[key]))) tell("", "nothing_filled_in");
      return { head, rows, found: told() };
    } catch (error) {
      return { head: {}, rows: [], found: error instanceof Refused ? error.found : [["", "not_opened", {}]] };
    }
  };
})();
