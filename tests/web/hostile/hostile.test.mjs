// SPDX-License-Identifier: GPL-3.0-or-later
// Does anything that stands in an article, a file's name or a query act in the reader's browser, or break an export?
// Each page is opened with its policy ignored, where the escaping alone must hold, and every fourth as it is served; in the
// short form every twelfth of these. DATELINE_HOSTILE=all opens all.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {screens} from '../browser/harness/browser.mjs';
import {headerFaults} from '../browser/harness/policy.mjs';
import {pagesOf} from '../browser/harness/pages.mjs';
import {pending} from '../browser/harness/site.mjs';
import {writeCorpus} from './corpus.mjs';
import {parseCsv, readFeed, risRecords} from './exports.mjs';
import {addresses, payloads} from './payloads.mjs';
import {everyNth, inTurn} from './sample.mjs';
import {showsText, visible, visitAll} from './tripwire.mjs';

/** A field of one line drops line ends. */
const comparable = (text) => visible(text).replaceAll(' ', '');

let folder;
let articles;
const {pageTest} = pagesOf(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-hostile.'));
  articles = await writeCorpus(folder);
  return [folder];
});
after(() => folder && rm(folder, {recursive: true, force: true}));

const ways = {
  'with the policy ignored': {options: {...screens.desktop, bypassCSP: true}, choose: (items) => items},
  'as served': {options: screens.desktop, choose: (items) => everyNth(items, 4)},
};
const queryOf = (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '').slice(0, 250));
const everything = [...payloads, ...addresses];
const queries = everything.filter(({text}) => !text.includes('\0'));

/** Each article that was not rejected, with its hit as search.json has it. */
let hits;
async function hitsOf(origin) {
  if (hits) return hits;
  hits = [];
  for (const article of articles) {
    const answer = await (await fetch(`${origin}/search.json?q=${article.mark}`)).json();
    if (answer.hits.length > 0) hits.push({...article, hit: answer.hits[0]});
  }
  return hits;
}

const isPending = (path) => pending.some((pattern) => pattern.test(path));

function assertNone(faults) {
  const all = faults.flat();
  assert.equal(all.length, 0, `${all.length} faults, of which the first:\n${all.slice(0, 25).join('\n')}`);
}

pageTest('the archive holds the payloads as text', async ({t, origin}) => {
  const found = await hitsOf(origin);
  const literal = found.filter(({text, hit}) => text.includes('<') && visible(hit.title ?? '').includes(visible(text)));
  t.diagnostic(`${found.length} of ${articles.length} articles are found, ${literal.length} have markup in their title`);
  assert.ok(found.length >= articles.length * 0.97);
  assert.ok(literal.length >= 150);
});

for (const [way, {options, choose}] of Object.entries(ways)) {
  pageTest(`${way}: no article acts on its own page, and its title is shown as it is`, async ({t, origin, browser}) => {
    const found = await hitsOf(origin);
    const byUrl = new Map(inTurn(choose(found), 0).map(({hit}) => [`${origin}/article/${hit.id}`, hit]));
    const look = async (page, url) =>
      await showsText(page, byUrl.get(url).title ?? '') ? [] : [`${url}: does not show the title ${JSON.stringify(byUrl.get(url).title)}`];
    t.diagnostic(`${byUrl.size} pages`);
    assertNone(await visitAll({browser, origin, options, urls: [...byUrl.keys()], look}));
  });

  pageTest(`${way}: no article acts among the answers`, async ({origin, browser}) => {
    const found = await hitsOf(origin);
    const pages = inTurn(Array.from({length: Math.ceil(found.length / 10)}, (_, i) => `${origin}/?q=Moscow&offset=${i * 10}`), 1);
    const facets = ['country', 'organization', 'source', 'author', 'language', 'type', 'month'].map((name) => `${origin}/facets/${name}?q=Moscow`);
    const reached = [];
    for (const url of facets) if ((await fetch(url)).status === 200) reached.push(url);
    assertNone(await visitAll({browser, origin, options, urls: [...pages, ...reached, `${origin}/map?q=Moscow`, `${origin}/timeline?q=Moscow`]}));
  });

  pageTest(`${way}: no query acts, and each is shown as it is`, async ({origin, browser}) => {
    const urls = inTurn(choose(queries), 2).map(({text}) => `${origin}/?q=${queryOf(text)}`);
    const look = async (page, url) => {
      const typed = new URL(url).searchParams.get('q');
      const shown = await page.locator('input[name=q]').first().inputValue();
      return comparable(shown) === comparable(typed) ? [] : [`${url}: the query is shown as ${shown}`];
    };
    assertNone(await visitAll({browser, origin, options, urls, look}));
  });

  pageTest(`${way}: no parameter acts`, async ({origin, browser}) => {
    const names = ['country', 'organization', 'source', 'author', 'language', 'type', 'from', 'to', 'sort', 'any', 'exclude', 'offset', 'undated'];
    const urls = inTurn(choose(queries).map(({text}, i) => `${origin}/?q=Moscow&${names[i % names.length]}=${queryOf(text)}`), 3);
    const paths = inTurn(everyNth(queries, 8), 4).map(({text}) => `${origin}/article/${queryOf(text)}`);
    const faults = (await visitAll({browser, origin, options, urls: [...urls, ...paths]})).flat();
    // A parameter without meaning may be answered with 400 or 404, which the browser's console calls an error.
    assertNone(faults.filter((fault) => !/console: Failed to load resource: the server responded with a status of 4/.test(fault)));
  });
}

pageTest('a query with a NUL is turned away', async ({origin}) => {
  const refused = everything.filter(({text}) => text.includes('\0'));
  assert.ok(refused.length > 0);
  for (const {text} of refused) assert.equal((await fetch(`${origin}/?q=${queryOf(text)}`)).status, 400);
});

pageTest('every answer to a query keeps its headers', async ({origin}) => {
  const faults = [];
  for (const {text} of queries) {
    const answer = await fetch(`${origin}/?q=${queryOf(text)}`);
    faults.push(...headerFaults(answer.headers).map((fault) => `${text}: ${fault}`));
    if (answer.headers.has('set-cookie')) faults.push(`${text}: sets a cookie`);
  }
  assertNone(faults);
});

pageTest('the feed is well-formed, and each title is text', async ({t, origin, open}) => {
  if (isPending('/search.atom')) return t.skip('there are no feeds yet');
  const {page} = await open();
  const found = await hitsOf(origin);
  const titles = [];
  for (const {mark} of found) {
    const feed = await readFeed(page, await (await fetch(`${origin}/search.atom?q=${mark}`)).text());
    assert.deepEqual(feed.faults, [], mark);
    titles.push(...feed.titles);
  }
  t.diagnostic(`${titles.length} entries`);
  const shown = new Set(titles.map(visible));
  assertNone(found.filter(({hit}) => !shown.has(visible(hit.title ?? ''))).map(({hit}) => `not in a feed: ${hit.title}`));
});

pageTest('a row of CSV is a row, and no cell is a formula', async ({t, origin}) => {
  if (isPending('/search.csv')) return t.skip('there is no CSV yet');
  const rows = parseCsv(await (await fetch(`${origin}/search.csv?q=Moscow`)).text());
  const {total} = await (await fetch(`${origin}/search.json?q=Moscow`)).json();
  assert.ok(total > 100);
  assert.ok(rows.length - 1 <= total && rows.length > 1, `${rows.length - 1} rows for ${total} articles`);
  assertNone(rows.filter((row) => row.length !== rows[0].length).map((row) => `another number of cells: ${row.join('|')}`));
  assertNone(rows.flat().filter((cell) => /^[=@\t\r]|^[+-](?![\d.]+$)/.test(cell)).map((cell) => `a formula: ${cell}`));
});

pageTest('a record of RIS is a record', async ({t, origin}) => {
  if (isPending('/search.ris')) return t.skip('there is no RIS yet');
  const faults = [];
  for (const {hit} of await hitsOf(origin)) {
    const records = risRecords(await (await fetch(`${origin}/article/${hit.id}.ris`)).text());
    if (records.length !== 1 || records[0].faults.length > 0) {
      faults.push(`${hit.id} ${hit.title}: ${records.length} records: ${records.flatMap((record) => record.faults).join('; ')}`);
    }
  }
  assertNone(faults);
});
