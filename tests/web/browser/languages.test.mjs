// SPDX-License-Identifier: GPL-3.0-or-later
// Are Arabic, Chinese and other scripts asked, shown and read as they are written?
import assert from 'node:assert/strict';
import {assertSameOnCommandLine, chips, idsOf, totalOf} from './harness/answer.mjs';
import {accessibilityBreaches, overflowPixels, screens} from './harness/browser.mjs';
import {pagesOf} from './harness/pages.mjs';

const {pageTest} = pagesOf();

const asked = {
  Arabic: {query: 'قناة السويس', language: 'ar', direction: 'rtl', marked: /القناة|قناة|السويس/},
  Chinese: {query: '亚投行', language: 'zh', direction: 'ltr', marked: /亚投行/},
  Japanese: {query: '捕鯨', language: 'ja', direction: 'ltr', marked: /捕鯨/},
  Korean: {query: '북한 노동자', language: 'ko', direction: 'ltr', marked: /노동자|북한/},
  Hindi: {query: 'चंद्रयान', language: 'hi', direction: 'ltr', marked: /चंद्रयान/},
  Russian: {query: 'рабочие из КНДР', language: 'ru', direction: 'ltr', marked: /КНДР|рабоч/i},
};

for (const [name, {query, language, direction, marked}] of Object.entries(asked)) {
  pageTest(`${name}: asked in the box, shown in its direction, with its words marked`, async ({origin, open}) => {
    const {page, troubles} = await open();
    await page.goto(origin);
    await page.locator('#q').fill(query);
    await page.keyboard.press('Enter');
    await page.waitForURL('**q=**');
    assert.equal(await page.locator('#q').inputValue(), query);
    const {total} = await assertSameOnCommandLine(page);
    assert.ok(total > 0);
    const hit = page.locator('li.hit').filter({has: page.locator(`h3 a[lang=${language}]`)}).first();
    const title = hit.locator('h3 a');
    assert.equal(await title.evaluate((link) => getComputedStyle(link).direction), direction);
    assert.equal(await hit.locator('.snippet').evaluate((text) => getComputedStyle(text).direction), direction);
    assert.match((await hit.locator('mark').allTextContents()).join(' '), marked);
    assert.doesNotMatch(await page.locator('body').textContent(), /\uFFFD|Ã.|Ð.|Ø.Ù/);
    await title.click();
    await page.waitForURL('**/article/**');
    const text = page.locator('.text > p').first();
    assert.equal(await text.evaluate((paragraph) => getComputedStyle(paragraph).direction), direction);
    assert.match((await page.locator('.text mark').allTextContents()).join(' '), marked);
    assert.doesNotMatch(await page.locator('body').textContent(), /\uFFFD/);
    assert.deepEqual(troubles, []);
  });
}

pageTest('a name in another script is understood, and said', async ({origin, open}) => {
  const {page} = await open();
  for (const name of ['КНДР', '북한', '北朝鮮', 'كوريا الشمالية']) {
    await page.goto(`${origin}/?q=${encodeURIComponent(name)}`);
    assert.match((await chips(page)).join(), new RegExp(`understood as country ${name} = North Korea`), name);
    assert.ok(await totalOf(page) > 0);
  }
});

pageTest('an Arabic article: text from the right, page from the left, nothing spills over', async ({origin, open}) => {
  for (const screen of [screens.desktop, screens.phone]) {
    const {page} = await open(screen);
    await page.goto(`${origin}/?q=${encodeURIComponent('قناة السويس')}`);
    await page.goto(`${origin}/article/${(await idsOf(page))[0]}?q=${encodeURIComponent('قناة')}`);
    assert.equal(await page.evaluate(() => document.documentElement.lang + getComputedStyle(document.body).direction), 'enltr');
    const edges = await page.locator('.text > p').evaluateAll((all) => all.map((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const {left, right} = paragraph.getBoundingClientRect();
      const rows = [...range.getClientRects()];
      return {last: Math.round(right - Math.max(...rows.map((row) => row.right))), spills: rows.some((row) => row.left < left - 1)};
    }));
    assert.ok(edges.every(({last, spills}) => Math.abs(last) <= 1 && !spills), JSON.stringify(edges));
    assert.equal(await overflowPixels(page), 0);
    assert.deepEqual(await accessibilityBreaches(page), []);
    const outlet = page.locator('.facts bdi').first();
    assert.equal(await outlet.textContent(), 'مرسى الشرق');
  }
});
