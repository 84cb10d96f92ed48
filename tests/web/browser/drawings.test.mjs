// SPDX-License-Identifier: GPL-3.0-or-later
// Can the map and the timeline be seen, read, heard and reached, on every screen and under the strictest policy?
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {accessibilityBreaches, launchBrowser, openPage, overflowPixels, screens} from './harness/browser.mjs';
import {repository} from './harness/dateline.mjs';
import {inlineFaults} from './harness/policy.mjs';
import {serve} from './harness/small_server.mjs';

const html = execFileSync(join(process.env.DATELINE_BIN_DIR, 'draw_sample_page'), {encoding: 'utf8'});
const rules = readFileSync(join(repository, 'web/draw/data/charts.css'), 'utf8');
const around = 'body{margin:16px;font-family:sans-serif;background:var(--chart-ground);color:var(--chart-ink)}';

let browser;
let server;
before(async () => {
  browser = await launchBrowser();
  server = await serve({'/': html, '/favicon.ico': '',
    '/charts.css': {headers: {'Content-Type': 'text/css'}, body: rules + around}});
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(t, options) {
  const {page, troubles} = await openPage(browser, server.origin, options);
  t.after(() => page.close());
  await page.goto(`${server.origin}/`);
  return {page, troubles};
}

for (const [name, screen] of Object.entries({...screens, narrow: {...screens.phone, viewport: {width: 320, height: 600}}})) {
  test(`${name}: no trouble, no breach, no overflow`, async (t) => {
    const {page, troubles} = await open(t, screen);
    assert.deepEqual(await accessibilityBreaches(page), []);
    assert.equal(await overflowPixels(page), 0);
    assert.deepEqual(troubles, []);
  });

  test(`${name}: no text along an axis touches the next, none is cut or too small`, async (t) => {
    const {page} = await open(t, screen);
    const boxes = await page.evaluate(() => [...document.querySelectorAll('.timeline')].map((chart) =>
      [...chart.querySelectorAll('.tick')].map((tick) => tick.getBoundingClientRect()).filter((box) => box.width > 0)
        .map(({left, right, height}) => ({left, right, height}))));
    for (const ticks of boxes) {
      assert.ok(ticks.length >= 3, `${ticks.length} ticks`);
      ticks.forEach((tick, i) => assert.ok(i === 0 || ticks[i - 1].right + 3 < tick.left, `ticks ${i - 1} and ${i} touch`));
      assert.ok(ticks[0].left >= 0 && ticks.at(-1).right <= screen.viewport.width);
      assert.ok(ticks.every(({height}) => height >= 11));
    }
  });
}

test('nothing is inline that the policy would have to let in', async (t) => {
  const {page} = await open(t, screens.desktop);
  assert.deepEqual(await inlineFaults(page, html), []);
});

test('links are named as one would say them', async (t) => {
  const {page} = await open(t, screens.desktop);
  const link = page.getByRole('link', {name: /^Country RU: \d+ articles?$/});
  assert.equal(await link.getAttribute('href'), '/?q=workers&country=RU');
  assert.ok(await page.getByRole('link', {name: /^1990: \d+ articles?, [\d.]+ % of the archive$/}).count() > 0);
});

test('every link of the map and the timeline is reached with the keyboard and shows it', async (t) => {
  const {page} = await open(t, screens.desktop);
  for (const part of ['.world-map', '.timeline']) {
    await page.locator(`${part} a`).first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');  // focus by keyboard, so that :focus-visible holds
    const style = await page.evaluate(() => {
      const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
      return {name: document.activeElement.getAttribute('aria-label'), outlineStyle, outlineWidth};
    });
    assert.ok(style.name, 'a link has the focus');
    assert.deepEqual([style.outlineStyle, style.outlineWidth], ['solid', '3px']);
  }
});

test('a click high above a low bar takes its link', async (t) => {
  const {page} = await open(t, screens.desktop);
  await page.locator('.timeline').first().scrollIntoViewIfNeeded();
  const chart = await page.locator('.timeline').first().boundingBox();
  await page.mouse.click(chart.x + chart.width * (0.5 / 12), chart.y + 30);
  await page.waitForURL('**/?from=1987&to=1987');
});

test('a click on a small state takes its link', async (t) => {
  const {page} = await open(t, screens.desktop);
  const link = page.locator('.world-map a:has(circle)').first();
  const href = await link.getAttribute('href');
  await link.locator('circle').click();
  await page.waitForURL(new URL(href, server.origin).href);
});

test('neighbouring colours of the map differ by their lightness in both schemes, from first to last class', async (t) => {
  for (const screen of [screens.desktop, screens.desktopDark]) {
    const {page} = await open(t, screen);
    const lightness = await page.evaluate(() => [0, 1, 2, 3, 4, 5].map((index) => {
      const [r, g, b] = getComputedStyle(document.querySelector(`.chart-key .map-${index}`)).fill.match(/\d+/g).map(Number);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }));
    const steps = lightness.slice(2).map((value, i) => value - lightness[i + 1]);
    assert.ok(steps.every((step) => Math.sign(step) === Math.sign(steps[0]) && Math.abs(step) > 15), lightness.join(' '));
  }
});
