// SPDX-License-Identifier: GPL-3.0-or-later
// What would a program that reads our exports make of them?

/** RFC 4180: rows of cells. */
export function parseCsv(text) {
  const rows = [];
  let row = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error(`no CSV: ${text.slice(rows.length, 80)}`);
    row.push(found[1] !== undefined ? found[1].replaceAll('""', '"') : found[2]);
    if (found[3] !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** {titles, faults}: of the entries of an Atom feed; read by the XML parser of a browser page. */
export function readFeed(parserPage, text) {
  return parserPage.evaluate((xml) => {
    const atom = 'http://www.w3.org/2005/Atom';
    const feed = new DOMParser().parseFromString(xml, 'application/xml');
    const faults = [...feed.querySelectorAll('parsererror')].map((error) => error.textContent.slice(0, 200));
    const entries = [...feed.getElementsByTagNameNS(atom, 'entry')];
    for (const element of feed.querySelectorAll('*')) {
      if (element.namespaceURI !== atom && !/opensearch|purl\.org\/(dc|syndication)|threading/.test(element.namespaceURI)) {
        faults.push(`<${element.nodeName}> of ${element.namespaceURI}`);
      }
    }
    for (const link of feed.getElementsByTagNameNS(atom, 'link')) {
      const href = link.getAttribute('href');
      if (!/^(https?:\/\/|\/(?!\/))/i.test(href)) faults.push(`a link to ${href}`);
    }
    for (const element of feed.querySelectorAll('[type=html], [type=xhtml]')) {
      const shown = new DOMParser().parseFromString(element.textContent, 'text/html');
      const active = shown.querySelector('script, iframe, object, embed, form, style, svg, math, img, link, meta, base');
      if (active) faults.push(`<${active.localName}> in ${element.nodeName} of type ${element.getAttribute('type')}`);
    }
    return {faults, titles: entries.map((entry) => entry.getElementsByTagNameNS(atom, 'title')[0]?.textContent ?? '')};
  }, text);
}

/** The records of a RIS file, each {lines, faults}: a line is a tag and a value, TY begins a record and ER ends it. */
export function risRecords(text) {
  const records = [];
  let open = null;
  for (const line of text.split(/\r\n|\n|\r|\u2028|\u0085/)) {
    if (line.trim() === '') continue;
    const tag = /^([A-Z][A-Z0-9]) {2}- /.exec(`${line} `)?.[1];
    if (tag === 'TY' || !open) records.push(open = {lines: [], faults: tag === 'TY' ? [] : [`no TY before: ${line}`]});
    open.lines.push(line);
    if (!tag) open.faults.push(`no tag: ${line}`);
    if (tag === 'TI' && /forged/i.test(line) && !/mark/.test(line)) open.faults.push(`forged: ${line}`);
    if (tag === 'ER') open = null;
  }
  if (open) open.faults.push('no ER');
  return records;
}
