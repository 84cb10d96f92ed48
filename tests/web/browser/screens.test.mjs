// SPDX-License-Identifier: GPL-3.0-or-later
// Do the pages suit a phone, a dark room, a printer and somebody who chooses all colours?
import assert from 'node:assert/strict';
import {accessibilityBreaches, overflowPixels, screens} from './harness/browser.mjs';
import {facetLink, idsOf, step} from './harness/answer.mjs';
import {pagesOf} from './harness/pages.mjs';

const {pageTest} = pagesOf();
const searches = ['/', '/?q=North+Korea+workers+Russia&country=CN&exclude=source:none&from=2016', '/?q=nosuchwordatall',
  '/timeline?q=Korea', '/map?q=Korea&country=RU', '/facets/organization?q=Korea', '/help', '/article/nosuchid'];

async function addresses(page, origin) {
  await page.goto(`${origin}/?q=North+Korea+workers+Russia`);
  const [id] = await idsOf(page);
  return [...searches, `/article/${id}?q=North+Korea`];
}

for (const width of [360, 320]) {
  pageTest(`${width} pixels: no page is wider than the screen, long words and outlets included`, async ({origin, open}) => {
    const {page} = await open({...screens.phone, viewport: {width, height: 740}});
    const longWord = `/?q=${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}`;
    for (const path of [...await addresses(page, origin), longWord]) {
      await page.goto(origin + path);
      assert.equal(await overflowPixels(page), 0, path);
    }
  });
}

pageTest('on a phone the facets are folded until somebody asks, and lead on', async ({origin, open}) => {
  const {page, troubles} = await open(screens.phone);
  await page.goto(`${origin}/?q=sanctions`);
  const russia = facetLink(page, 'country', 'Russia');
  assert.equal(await russia.isVisible(), false);
  await page.locator('#narrow > summary').click();
  assert.ok((await russia.boundingBox()).height >= 24, 'a finger can hit it');
  await step(page, russia);
  assert.deepEqual(troubles, []);
});

pageTest('on a phone what is asked most is in reach of a finger', async ({origin, open}) => {
  const {page} = await open(screens.phone);
  await page.goto(`${origin}/?q=sanctions&country=RU`);
  for (const place of ['.chip a', '.sorts a', '.paging a', '.search button', '#narrow > summary', '.hit h3 a']) {
    const {width, height} = await page.locator(place).first().boundingBox();
    assert.ok(width >= 24 && height >= 24, `${place}: ${width} x ${height}`);
  }
});

pageTest('in the dark every page keeps its contrast, and is dark', async ({origin, open}) => {
  const {page} = await open(screens.desktopDark);
  for (const path of await addresses(page, origin)) {
    await page.goto(origin + path);
    assert.deepEqual(await accessibilityBreaches(page), [], path);
    const [red] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
    assert.ok(red < 60);
  }
});

pageTest('on paper there is the answer, and nothing to click', async ({origin, open}) => {
  const {page} = await open();
  const all = await addresses(page, origin);
  await page.emulateMedia({media: 'print'});
  for (const path of all) {
    await page.goto(origin + path);
    const shown = await page.locator('nav, form, button, input, .facets, .tools, .back, .wider, .chip a, .skip, .top').evaluateAll((parts) =>
      parts.filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 120)));
    assert.deepEqual(shown, [], path);
    assert.ok(await page.locator('h1').isVisible());
  }
  await page.goto(`${origin}/?q=North+Korea+workers+Russia`);
  assert.equal(await page.locator('li.hit:visible').count(), 8);
  assert.ok((await page.pdf({format: 'A4'})).length > 10_000);
});

pageTest('with colours that somebody else chose, what is chosen is still told apart', async ({origin, open}) => {
  const {page, troubles} = await open({...screens.desktop, forcedColors: 'active'});
  await page.goto(`${origin}/?q=sanctions&country=RU&sort=newest`);
  const tick = await page.locator('.chosen a').first().evaluate((link) => getComputedStyle(link, '::before').content);
  assert.equal(tick, '"✓"');
  const border = await page.locator('.sorts [aria-current=true]').evaluate((link) => getComputedStyle(link).borderBottomStyle);
  assert.equal(border, 'solid');
  const mark = await page.locator('mark').first().evaluate((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(document.body).backgroundColor]);
  assert.notEqual(mark[0], mark[1]);
  const fills = await page.locator('.timeline .bar').first().evaluate((bar) => [getComputedStyle(bar).fill, getComputedStyle(document.body).backgroundColor]);
  assert.notEqual(fills[0], fills[1]);
  const kinds = await page.locator('.names li').evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').backgroundColor));
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.ok(kinds.every((colour) => colour !== ground), 'the marks of countries and organizations can be seen');
  assert.deepEqual(await accessibilityBreaches(page), []);
  assert.deepEqual(troubles, []);
});

pageTest('nothing moves for somebody who asked for that', async ({origin, open}) => {
  const {page} = await open({...screens.desktop, reducedMotion: 'reduce'});
  await page.goto(`${origin}/?q=sanctions`);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
});
