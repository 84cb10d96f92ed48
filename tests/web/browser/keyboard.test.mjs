// SPDX-License-Identifier: GPL-3.0-or-later
// Can everything be done without a mouse, and does no key do what nobody asked for?
import assert from 'node:assert/strict';
import {screens} from './harness/browser.mjs';
import {pagesOf} from './harness/pages.mjs';

const {pageTest} = pagesOf();
const example = '/?q=North+Korea+workers+Russia';
const focused = (page) => page.evaluate(() => document.activeElement.textContent);
const box = (page) => page.locator('#q');

pageTest('j and k walk the list, o opens, n and p walk the matches, u leads back', async ({origin, open}) => {
  const {page, troubles} = await open();
  await page.goto(origin + example);
  const titles = await page.locator('.hit h3 a').allTextContents();
  await page.keyboard.press('j');
  assert.equal(await focused(page), titles[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.equal(await focused(page), titles[1]);
  for (let i = 0; i < 20; ++i) await page.keyboard.press('j');
  assert.equal(await focused(page), titles.at(-1));
  for (let i = 0; i < 20; ++i) await page.keyboard.press('k');
  await page.keyboard.press('o');
  await page.waitForURL('**/article/**');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'hit-2');
  await page.keyboard.press('p');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'hit-1');
  await page.keyboard.press('u');
  await page.waitForURL(origin + example);
  assert.deepEqual(troubles, []);
});

pageTest('/ goes to the box and selects what is there; ? shows the keys', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(origin + example);
  await page.keyboard.press('/');
  await page.keyboard.type('sanctions');
  assert.equal(await box(page).inputValue(), 'sanctions');
  await page.keyboard.press('Escape');
  await page.locator('main').focus();
  await page.keyboard.press('?');
  await page.waitForURL('**/help');
  assert.ok(await page.getByRole('table', {name: 'Keys'}).isVisible());
});

pageTest('while somebody types, or holds Ctrl, no key is taken', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(origin + example);
  await box(page).fill('');
  await page.keyboard.type('j/k?o u n p');
  assert.equal(await box(page).inputValue(), 'j/k?o u n p');
  await page.getByLabel('From').focus();
  await page.keyboard.type('2017/?');
  assert.equal(await page.getByLabel('From').inputValue(), '2017/?');
  await page.locator('main').focus();
  const taken = await page.evaluate(() => ['Control', 'Meta', 'Alt'].map((modifier) => {
    const event = new KeyboardEvent('keydown', {key: 'j', cancelable: true, bubbles: true, [`${modifier.replace('Control', 'Ctrl').toLowerCase()}Key`]: true});
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  }));
  assert.deepEqual(taken, [false, false, false]);
  assert.equal(page.url(), origin + example);
});

const options = (page) => page.locator('#suggestions [role=option]');

async function typeInBox(page, origin, text) {
  await page.goto(origin);
  await box(page).focus();
  await page.keyboard.type(text);
  await options(page).first().waitFor();
}

pageTest('suggestions are walked by arrows, taken by Enter, searched by another', async ({origin, open}) => {
  const {page, troubles} = await open();
  await typeInBox(page, origin, 'workers north k');
  assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  const first = await box(page).getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`#${first}`).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('ArrowUp');
  assert.notEqual(await box(page).getAttribute('aria-activedescendant'), first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await options(page).first().isVisible(), false);
  const taken = await box(page).inputValue();
  assert.match(taken, /^workers .*north korea/i);
  assert.equal(page.url(), `${origin}/`);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === taken);
  assert.ok(Number(await page.locator('main').getAttribute('data-total')) > 0);
  assert.deepEqual(troubles, []);
});

pageTest('a suggestion is taken by the mouse; Escape closes the list and keeps the words', async ({origin, open}) => {
  const {page} = await open();
  await typeInBox(page, origin, 'workers kor');
  await page.keyboard.press('Escape');
  assert.equal(await options(page).first().isVisible(), false);
  assert.equal(await box(page).inputValue(), 'workers kor');
  await page.keyboard.type('e');
  await options(page).first().waitFor();
  const text = await options(page).first().getAttribute('data-text');
  await options(page).first().click();
  assert.equal((await box(page).inputValue()).trim(), text);
  assert.ok(await box(page).evaluate((input) => document.activeElement === input));
});

pageTest('Tab goes on from the box where nothing was chosen among the suggestions', async ({origin, open}) => {
  const {page} = await open();
  await typeInBox(page, origin, 'kor');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Search');
  assert.equal(await box(page).inputValue(), 'kor');
});

for (const name of ['desktop', 'phoneDark']) {
  pageTest(`${name}: Tab follows the order of the page, each stop is seen, the first skips to the content`, async ({origin, open}) => {
    const {page} = await open(screens[name]);
    await page.goto(origin + example);
    const stops = [];
    for (let i = 0; i < 60; ++i) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => {
        const element = document.activeElement;
        const style = getComputedStyle(element);
        const {width, height} = element.getBoundingClientRect();
        const earlier = globalThis.earlier;
        globalThis.earlier = element;
        if (element === document.body) return null;  // behind the last stop
        return {text: `${element.localName} ${element.textContent}`.slice(0, 40), outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          seen: width > 0 && height > 0,
          follows: !earlier || Boolean(earlier.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)};
      }));
    }
    assert.match(stops[0].text, /Skip to the content/);
    const reached = stops.slice(0, stops.includes(null) ? stops.indexOf(null) : stops.length);
    assert.ok(reached.length > 40);
    assert.deepEqual(reached.filter(({outline, seen, follows}) => !outline || !seen || !follows), []);
    await page.goto(origin + example);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  });
}
