// SPDX-License-Identifier: GPL-3.0-or-later
// How do the payloads become an archive? Each stands in every field of articles of its own, in several formats.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {addresses, payloads} from './payloads.mjs';

/** The word that only the article of this payload and format holds. */
export const markOf = (number, format) => `mark${format}${String(number).padStart(4, '0')}`;

const everyNth = (items, n) => items.filter((_, i) => i % n === 0);
const asText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Indexing cleans markup out of a record as it stands; written with entities, the payload comes through as text. */
const withEntities = ({number, text}) => ({number, text: asText(text)});

function jsonRecord({number, text}, format, address) {
  return {
    title: `${text} ${markOf(number, format)}`, text: `Before ${text} after. The ${text} Corporation met in Moscow. ${text}`,
    lead: text, author: [text, `By ${text}`], source: text, url: address ?? `https://example.org/${format}/${number}`,
    language: number % 5 === 0 ? text : 'en', published: number % 7 === 0 ? text : '2019-03-27', section: text, type: text,
  };
}

/** The payload as text of a page, and as markup that is part of the page itself. */
function htmlPage({number, text}) {
  const escaped = asText(text);
  return `<!doctype html><html lang="en"><head><title>${escaped}</title><meta name="author" content="${escaped}">
<meta property="og:site_name" content="${escaped}"><meta property="og:title" content="${escaped} ${markOf(number, 'html')}">
<meta property="article:published_time" content="2019-03-27"></head><body><article>
<h1>${escaped} ${markOf(number, 'html')}</h1><p class="byline">By ${escaped}</p>
<p>The page says ${escaped} in the middle of a sentence that is long enough to be taken for the text of an article.</p>
<p>It goes on with words about ${markOf(number, 'html')}, the ministers in Moscow, and what the markup itself may do.</p>
${text}
</article></body></html>`;
}

/** As much of it as a file system takes. */
function fileName({number, text}) {
  const usable = text.replace(/[/\0]/g, '\u2215');
  let cut = usable;
  while (Buffer.byteLength(cut) > 180) cut = [...cut].slice(0, -1).join('');
  return `${number} ${cut}.txt`;
}

const textFile = ({number, text}) => `${text} ${markOf(number, 'text')}\n\n${text}\n\nThe ministers met in Moscow and said ${text}.\n`;

/** Bytes that no text encoding of today has: overlong and lone ones. */
const brokenBytes = Buffer.concat([
  Buffer.from('Overlong bytes markbytes0001 '), Buffer.from([0xc0, 0xbc]), Buffer.from('script'), Buffer.from([0xc0, 0xbe, 0xe0, 0x80, 0xbc, 0xf8, 0xff]),
  Buffer.from('\n\nThe text after it '), Buffer.from([0xed, 0xa0, 0x80, 0x80]), Buffer.from('<svg onload=trip(0)>\n')]);

/**
 * Writes the archive into `folder`, which exists. Resolves with the articles: {number, text, format, mark}.
 * Lone surrogates stand as escapes in the JSON lines, and bytes that are no UTF-8 in a text file.
 */
export async function writeCorpus(folder) {
  for (const name of ['jsonl', 'html', 'text']) await mkdir(join(folder, name));
  const records = [
    ...payloads.map((payload) => jsonRecord(payload, 'json')), ...payloads.map((payload) => jsonRecord(withEntities(payload), 'entities')),
    ...addresses.map((payload) => jsonRecord(payload, 'json', payload.text)),
  ];
  const lines = records.map((record) => JSON.stringify(record));
  lines.push('{"title":"Lone \\ud800 surrogates \\udfff <svg onload=trip(0)>","text":"markjson9999 \\ud800","date":"2019-03-27"}');
  await writeFile(join(folder, 'jsonl', 'hostile.jsonl'), `${lines.join('\n')}\n`);

  const pages = everyNth(payloads, 3);
  for (const payload of pages) await writeFile(join(folder, 'html', `${payload.number}.html`), htmlPage(payload));
  const texts = everyNth(payloads, 2);
  for (const payload of texts) await writeFile(join(folder, 'text', fileName(payload)), textFile(payload));
  await writeFile(join(folder, 'text', 'bytes.txt'), brokenBytes);

  const articles = (list, format) => list.map(({number, text}) => ({number, text, format, mark: markOf(number, format)}));
  return [...articles(payloads, 'json'), ...articles(payloads, 'entities'), ...articles(addresses, 'json'), ...articles(pages, 'html'), ...articles(texts, 'text')];
}
