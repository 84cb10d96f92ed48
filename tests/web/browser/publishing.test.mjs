// SPDX-License-Identifier: GPL-3.0-or-later
// Does a page show a newly published index within a second, without one request that fails? Does a stop end in time?
import assert from 'node:assert/strict';
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {runInShell} from './harness/answer.mjs';
import {launchBrowser, openPage} from './harness/browser.mjs';
import {repository, startDateline} from './harness/dateline.mjs';

const rounds = Number(process.env.DATELINE_PUBLISHING_ROUNDS ?? 4);
const shownWithinMilliseconds = 1000;
const pages = ['/?q=sanctions', '/search.json?q=Korea', '/map?q=Korea', '/timeline?q=Korea', '/facets/country?q=Korea'];
const exports = ['/search.csv?q=sanctions', '/search.atom?q=sanctions'];  // of which the server sends two at a time

let folder;
let server;
let browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-publishing.'));
  await cp(join(repository, 'sample-corpus'), join(folder, 'archive'), {recursive: true});
  server = await startDateline([join(folder, 'archive')]);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  if (folder) await rm(folder, {recursive: true, force: true});
});

/** Three clients, each asking one path after the other until told to end: {end(): {asked, faults}}. */
function keepAsking(origin) {
  const seen = {asked: 0, faults: []};
  let goesOn = true;
  const worker = async (paths) => {
    for (let at = 0; goesOn; ++at) {
      const path = paths[at % paths.length];
      seen.asked += 1;
      try {
        const answer = await fetch(origin + path);
        const body = await answer.text();
        // A place among the exports is free only once the server has noticed the end of the one before.
        if (answer.status === 503 && /Too many exports/.test(body)) continue;
        if (answer.status !== 200 || body.length === 0) seen.faults.push(`${path}: ${answer.status}`);
      } catch (error) {
        seen.faults.push(`${path}: ${error.cause?.message ?? error.message}`);
      }
    }
  };
  const workers = [worker(pages), worker([...pages].reverse()), worker(exports)];
  return {end: async () => {
    goesOn = false;
    await Promise.all(workers);
    return seen;
  }};
}

const articleOf = (word) => `Headline about ${word}\n\nGENEVA, March 3, 2021 (Dateline Sample) - The word of this round is ${word}.\n`;

/** Milliseconds until the page shows one article for the word. */
async function shownAfter(page, word) {
  const began = Date.now();
  for (;;) {
    await page.goto(`${server.origin}/?q=${word}`);
    if (await page.locator('main').getAttribute('data-total') === '1') return Date.now() - began;
    assert.ok(Date.now() - began < 20_000, `${word} is not shown`);
  }
}

test('updates and builds are shown within a second, and no request fails', async (t) => {
  const {page, troubles} = await openPage(browser, server.origin);
  const asking = keepAsking(server.origin);
  const waited = [];
  for (let round = 0; round < rounds; ++round) {
    const word = `zymurgy${round}`;
    await writeFile(join(folder, 'archive', `round-${round}.txt`), articleOf(word));
    const build = round % 2 === 1;
    const command = build ? `dateline-index build --quiet --index ${server.index} ${folder}/archive` : `dateline-index update --quiet --index ${server.index}`;
    const {status, errors} = await runInShell(command);
    assert.equal(status, 0, errors);
    waited.push(await shownAfter(page, word));
  }
  const {asked, faults} = await asking.end();
  t.diagnostic(`${asked} requests during ${rounds} rounds; shown after ${waited.join(', ')} ms`);
  await page.close();
  assert.deepEqual(faults.slice(0, 10), []);
  assert.deepEqual(troubles, []);
  assert.ok(asked > 50);
  // On a busy machine one round may be late, not half of them.
  const late = waited.filter((milliseconds) => milliseconds > shownWithinMilliseconds).length;
  assert.ok(late < rounds / 2 && Math.max(...waited) <= 3 * shownWithinMilliseconds, waited.join(', '));
});

test('SIGTERM ends the server with 0 and answers what was asked before', async () => {
  const stopping = await startDateline();
  const asked = Promise.all([...pages, ...exports].map(async (path) => (await fetch(stopping.origin + path)).text()));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const began = Date.now();
  assert.equal(await stopping.stop(), 0);
  assert.ok(Date.now() - began < 8000, `${Date.now() - began} ms`);
  assert.ok((await asked).every((body) => body.length > 0));
  await assert.rejects(fetch(stopping.origin));
});
