// SPDX-License-Identifier: GPL-3.0-or-later
// Does all of it work for somebody whose browser runs no scripts?
import assert from 'node:assert/strict';
import {assertSameOnCommandLine, chips, facetLink, facetOf, idsOf, step, totalOf} from './harness/answer.mjs';
import {screens} from './harness/browser.mjs';
import {pagesOf} from './harness/pages.mjs';

const {pageTest} = pagesOf();
const bare = {...screens.desktop, javaScriptEnabled: false, reducedMotion: 'reduce'};
const barePhone = {...screens.phone, javaScriptEnabled: false};

pageTest('ask, undo, narrow, leave out, sort, take back', async ({origin, open}) => {
  const {page, troubles} = await open(bare);
  await page.goto(origin);
  await page.locator('#q').fill('North Korea workers Russia');
  await page.keyboard.press('Enter');
  await page.waitForURL('**q=North**');
  assert.equal(await totalOf(page), 8);
  await step(page, page.getByRole('link', {name: 'plain words only'}));
  await step(page, page.getByRole('link', {name: 'Remove understanding off'}));
  const [first, second] = await facetOf(page, 'country');
  await step(page, facetLink(page, 'country', first.label));
  await step(page, page.getByRole('link', {name: `Leave out ${second.label}`}));
  await step(page, page.locator('.sorts').getByRole('link', {name: 'oldest'}));
  assert.equal((await chips(page)).length, 4);
  await step(page, page.getByRole('link', {name: 'remove all filters'}));
  assert.equal(await totalOf(page), 8);
  assert.deepEqual(troubles, []);
});

pageTest('dates, timeline, map, pages', async ({origin, open}) => {
  const {page, troubles} = await open(bare);
  await page.goto(`${origin}/?q=sanctions`);
  await step(page, page.locator('.paging').getByRole('link', {name: 'next'}));
  await step(page, page.locator('.timeline a[aria-label^="2019:"]'));
  await page.getByRole('textbox', {name: 'From'}).fill('2017');
  await page.getByRole('button', {name: 'Set dates'}).click();
  await page.waitForURL('**from=2017&to=2019');
  await assertSameOnCommandLine(page);
  await page.locator('.tools').getByRole('link', {name: 'Timeline'}).click();
  await page.waitForURL('**/timeline?**');
  await step(page, page.locator('.scroll tbody a').first());
  await page.locator('.tools').getByRole('link', {name: 'Map'}).click();
  await page.waitForURL('**/map?**');
  await step(page, page.locator('.columns li a').first());
  assert.deepEqual(troubles, []);
});

pageTest('more values are looked through and ticked', async ({origin, open}) => {
  const {page} = await open(bare);
  await page.goto(`${origin}/?q=sanctions`);
  await page.locator('section[aria-labelledby="facet-organization"] .more a').click();
  await page.waitForURL('**/facets/organization?**');
  await page.getByLabel('Any word of a value').fill('security council');
  await page.getByRole('button', {name: 'Show'}).click();
  await page.waitForURL('**contains=security**');
  await page.locator('.values label').first().click();
  await page.getByRole('button', {name: 'Apply'}).click();
  await page.waitForURL(`${origin}/?**`);
  const answer = await assertSameOnCommandLine(page);
  assert.ok(answer.total > 0);
  assert.match((await chips(page)).join(), /organization UN Security Council|organization United Nations Security Council/);
});

pageTest('an article: matches, evidence, similar ones, back', async ({origin, open}) => {
  const {page, troubles} = await open(bare);
  const search = '?q=workers&country=KP';
  await page.goto(`${origin}/${search}`);
  const ids = await idsOf(page);
  await page.locator('.hit h3 a').first().click();
  await page.waitForURL(`**/article/${ids[0]}?**`);
  await page.locator('.matches a').nth(1).click();
  await page.waitForURL('**#hit-2');
  await page.locator('.evidence summary').first().click();
  await page.locator('.evidence details[open] ol a').first().click();
  await page.waitForURL('**#country-**');
  await page.locator('a.back').click();
  await page.waitForURL(`${origin}/${search}`);
  assert.deepEqual(await idsOf(page), ids);
  assert.deepEqual(troubles, []);
});

pageTest('on a phone the facets are there, and can be folded', async ({origin, open}) => {
  const {page} = await open(barePhone);
  await page.goto(`${origin}/?q=sanctions`);
  const russia = facetLink(page, 'country', 'Russia');
  assert.ok(await russia.isVisible());
  await page.locator('#narrow > summary').click();
  assert.equal(await russia.isVisible(), false);
});
