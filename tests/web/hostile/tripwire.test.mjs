// SPDX-License-Identifier: GPL-3.0-or-later
// Do the payloads bite where a page does not escape, and does the tripwire feel it? Else the test of the pages proves nothing.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launchBrowser, screens} from '../browser/harness/browser.mjs';
import {serve, wholePage} from '../browser/harness/small_server.mjs';
import {addresses, payloads} from './payloads.mjs';
import {everyNth, third} from './sample.mjs';
import {openArmedPage, showsText, visitAll} from './tripwire.mjs';

const unprotected = {...screens.desktop, bypassCSP: true};
const asText = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const bites = third(payloads);

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

/** Of each page that has one of these in its <main>: what visiting it found, as one text. */
async function faultsOf(t, mains, options) {
  const answers = {'/favicon.ico': ''};
  mains.forEach((main, i) => { answers[`/${i}`] = wholePage(main); });
  const server = await serve(answers);
  t.after(server.stop);
  const urls = mains.map((_, i) => `${server.origin}/${i}`);
  const faults = await visitAll({browser, origin: server.origin, options, urls});
  return faults.map((found) => found.join('\n'));
}

test('there are over a hundred payloads, each its own', () => {
  const texts = [...payloads, ...addresses].map(({text}) => text);
  assert.ok(texts.length >= 100);
  assert.equal(new Set(texts).size, texts.length);
});

test('payloads in a page that does not escape trip the wire', async (t) => {
  const faults = await faultsOf(t, bites.map(({text}) => `<p>${text}</p>`), unprotected);
  const tripped = faults.filter((fault) => /tripped|another origin|dialog|led on/.test(fault)).length;
  t.diagnostic(`${tripped} of ${bites.length} act in element content, ${faults.filter(Boolean).length} are found`);
  assert.ok(tripped >= bites.length / 4, `${tripped} tripped`);
});

test('the policy stops them there, and each try is felt', async (t) => {
  const tried = everyNth(payloads, 3, 1);
  const faults = await faultsOf(t, tried.map(({text}) => `<p>${text}</p>`), screens.desktop);
  assert.deepEqual(faults.filter((fault) => /tripped|dialog/.test(fault)), []);
  assert.ok(faults.filter((fault) => /Content Security Policy/.test(fault)).length >= 12);
});

test('payloads in an attribute that is not escaped are found', async (t) => {
  const faults = await faultsOf(t, bites.map(({text}) => `<input aria-label="x" value="${text}">`), unprotected);
  const found = faults.filter(Boolean).length;
  t.diagnostic(`${found} of ${bites.length} break out of an attribute`);
  assert.ok(found >= bites.length / 11, `${found} found`);
});

test('addresses that are linked as they stand are found', async (t) => {
  const faults = await faultsOf(t, third(addresses).map(({text}) => `<a href="${asText(text)}">x</a>`), unprotected);
  assert.ok(faults.filter(Boolean).length >= third(addresses).length / 3, faults.join('\n'));
});

test('escaped payloads are silent', async (t) => {
  const mains = third(payloads).map(({text}) => `<p title="${asText(text)}">${asText(text)}</p>`);
  assert.deepEqual((await faultsOf(t, mains, unprotected)).filter(Boolean), []);
});

test('a payload that became markup is not shown as it is', async (t) => {
  const server = await serve({});
  t.after(server.stop);
  const {page} = await openArmedPage(browser, server.origin, unprotected);
  t.after(() => page.close());
  await page.setContent(wholePage(`<p>${asText('<b>"x"</b>')}</p>`));
  assert.ok(await showsText(page, '<b>"x"</b>'));
  await page.setContent(wholePage('<p><b>"x"</b></p>'));
  assert.ok(!await showsText(page, '<b>"x"</b>'));
});
