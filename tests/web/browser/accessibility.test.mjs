// SPDX-License-Identifier: GPL-3.0-or-later
// Is every kind of page in reach of everybody: WCAG 2.2 AA, phones, dark screens, without scripts, light to load?
import assert from 'node:assert/strict';
import {accessibilityBreaches, overflowPixels, screens} from './harness/browser.mjs';
import {readPage} from './harness/links.mjs';
import {pagesOf} from './harness/pages.mjs';
import {kindsOfPages} from './harness/site.mjs';

const firstPageBytes = 60 * 1024;
const {pageTest} = pagesOf();

for (const [name, screen] of Object.entries(screens)) {
  pageTest(`${name}: no page breaches WCAG 2.2 AA, overflows or says an error`, async ({origin, open}) => {
    const {page, troubles} = await open(screen);
    const faults = [];
    for (const url of await kindsOfPages(page, origin)) {
      await page.goto(url);
      faults.push(...(await accessibilityBreaches(page)).map((breach) => `${url}: ${breach}`));
      const overflow = await overflowPixels(page);
      if (overflow > 0) faults.push(`${url}: ${overflow} pixels wider than the screen`);
      faults.push(...troubles.splice(0).map((trouble) => `${url}: ${trouble}`));
    }
    assert.equal(faults.length, 0, faults.join('\n'));
  });
}

pageTest('every page says its language, its title and its one first heading', async ({origin, open}) => {
  const {page} = await open();
  for (const url of await kindsOfPages(page, origin)) {
    await page.goto(url);
    const {language, title, headings} = await page.evaluate(() => ({
      language: document.documentElement.lang, title: document.title.trim(), headings: document.querySelectorAll('h1').length}));
    assert.ok(language && title && headings === 1, `${url}: language ${language}, title ${title}, ${headings} h1`);
  }
});

pageTest('a search by keyboard alone works with scripts off', async ({origin, open}) => {
  const {page, troubles} = await open({...screens.phone, javaScriptEnabled: false});
  await page.goto(`${origin}/`);
  await page.locator('input[name=q]').focus();
  await page.keyboard.type('North Korea workers Russia');
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]q=North/);
  assert.ok(Number(await page.locator('main').getAttribute('data-total')) > 0);
  assert.deepEqual(troubles, []);
});

pageTest('the first page with all that it loads stays below 60 KB', async ({origin, open, t}) => {
  const {page} = await open();
  const html = await (await fetch(`${origin}/`)).text();
  const {resources} = await readPage(page, html, `${origin}/`);
  let bytes = Buffer.byteLength(html);
  for (const url of new Set(resources)) {
    const answer = await fetch(url);
    if (/css|javascript/.test(answer.headers.get('content-type') ?? '')) bytes += (await answer.arrayBuffer()).byteLength;
  }
  t.diagnostic(`${bytes} bytes`);
  assert.ok(bytes < firstPageBytes, `${bytes} bytes`);
});
