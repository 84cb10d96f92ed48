// SPDX-License-Identifier: GPL-3.0-or-later
// Does every link answer, and does every link that shows a count lead to exactly that many articles?
// DATELINE_CRAWL_PAGES and DATELINE_CRAWL_SEED choose another bound and another sample.
import assert from 'node:assert/strict';
import {crawl} from './harness/crawl.mjs';
import {readPage} from './harness/links.mjs';
import {pagesOf} from './harness/pages.mjs';
import {pending, starts} from './harness/site.mjs';

const most = Number(process.env.DATELINE_CRAWL_PAGES ?? 1500);
const seed = Number(process.env.DATELINE_CRAWL_SEED ?? 20190327);
const {pageTest} = pagesOf();

pageTest('links answer with 200 and keep their promises', async ({t, origin, open}) => {
  const {page} = await open();
  const {pages, kept, faults, left} = await crawl({parserPage: page, origin, starts, most, seed, pending});
  t.diagnostic(`${pages.length} addresses visited, ${kept} counts kept, ${left} addresses beyond the bound, ${faults.length} faults`);
  assert.ok(kept > 0, 'no link with data-count was followed');
  assert.equal(faults.length, 0, `${faults.length} faults, of which the first:\n${faults.slice(0, 20).join('\n')}`);
});

pageTest('what is pending is not answered yet', async ({origin}) => {
  const paths = ['csv', 'tsv', 'jsonl', 'ids', 'ris', 'csl', 'atom'].map((kind) => `/search.${kind}`);
  for (const path of paths.filter((one) => pending.some((pattern) => pattern.test(one)))) {
    const {status} = await fetch(`${origin}${path}?q=sanctions`);
    assert.notEqual(status, 200, `${path} is answered: take it off the list in harness/site.mjs`);
  }
});

pageTest('answer pages say their total', async ({origin, open}) => {
  const {page} = await open();
  for (const url of [`${origin}/?q=sanctions`, `${origin}/?q=nosuchwordatall`]) {
    const {total} = await readPage(page, await (await fetch(url)).text(), url);
    assert.ok(Number.isInteger(total), `${url} has no <main data-total="N">`);
  }
});
