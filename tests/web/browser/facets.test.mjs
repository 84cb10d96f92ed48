// SPDX-License-Identifier: GPL-3.0-or-later
// Does each action on a facet lead to what it promises, and to what the command line counts?
import assert from 'node:assert/strict';
import {assertSameOnCommandLine, chips, facetLink, facetOf, step, totalOf} from './harness/answer.mjs';
import {pagesOf} from './harness/pages.mjs';

const {pageTest} = pagesOf();
const facets = ['country', 'organization', 'month', 'language', 'source'];
const excluding = (page, facet, label) => page.locator(`section[aria-labelledby="facet-${facet}"]`)
  .getByRole('link', {name: `Leave out ${label}`, exact: true});

async function openAnswer(origin, open, search) {
  const {page, troubles} = await open();
  await page.goto(`${origin}/?${search}`);
  await assertSameOnCommandLine(page);
  return {page, troubles, total: await totalOf(page)};
}

for (const facet of facets) {
  pageTest(`${facet}: a value is chosen and taken back, left out and let in again`, async ({origin, open}) => {
    const {page, total} = await openAnswer(origin, open, 'q=sanctions');
    const [{label, count}] = (await facetOf(page, facet)).slice(1);
    await step(page, facetLink(page, facet, label));
    assert.equal(await totalOf(page), count);
    assert.ok((await facetOf(page, facet)).find((value) => value.label === label).chosen);
    assert.equal((await chips(page)).length, 1);
    await step(page, facetLink(page, facet, label));
    assert.equal(await totalOf(page), total);
    await step(page, excluding(page, facet, label));
    assert.equal(await totalOf(page), total - count);
    assert.match((await chips(page))[0], new RegExp(`^not ${facet} `));
    await step(page, page.locator('.chip a'));
    assert.equal(await totalOf(page), total);
  });
}

for (const facet of ['country', 'organization', 'source']) {
  pageTest(`${facet}: articles without a value are chosen, and left out`, async ({origin, open}) => {
    const {page, total} = await openAnswer(origin, open, 'from=2005&to=2024');
    const missing = (await facetOf(page, facet)).find((value) => value.missing);
    if (missing.count === 0) return assert.equal((await assertSameOnCommandLine(page)).facets[facet].missing, 0);
    await step(page, facetLink(page, facet, missing.label));
    assert.equal(await totalOf(page), missing.count);
    await step(page, facetLink(page, facet, missing.label));
    await step(page, excluding(page, facet, missing.label));
    assert.equal(await totalOf(page), total - missing.count);
  });
}

pageTest('a second country narrows; any of them widens; all of them narrows again', async ({origin, open}) => {
  const {page, total} = await openAnswer(origin, open, 'q=sanctions');
  const [first, second] = await facetOf(page, 'country');
  await step(page, facetLink(page, 'country', first.label));
  const both = (await facetOf(page, 'country')).find(({label}) => label === second.label).count;
  await step(page, facetLink(page, 'country', second.label));
  assert.equal(await totalOf(page), both);
  await step(page, page.getByRole('link', {name: 'Any of them'}));
  assert.equal(await totalOf(page), first.count + second.count - both);
  assert.ok(await totalOf(page) <= total);
  await step(page, page.getByRole('link', {name: 'All of them'}));
  assert.equal(await totalOf(page), both);
});

pageTest('the totals of two outlets add', async ({origin, open}) => {
  const {page} = await openAnswer(origin, open, 'from=2005&to=2024');
  const [first, second] = await facetOf(page, 'source');
  await step(page, facetLink(page, 'source', first.label));
  assert.equal(await totalOf(page), first.count);
  await step(page, facetLink(page, 'source', second.label));
  assert.equal(await totalOf(page), first.count + second.count);
  const shown = (await facetOf(page, 'source')).filter(({chosen}) => chosen);
  assert.deepEqual(shown.map(({count}) => count), [first.count, second.count]);
});

pageTest('two months beside each other add as well', async ({origin, open}) => {
  const {page} = await openAnswer(origin, open, 'q=sanctions');
  const [first, second] = await facetOf(page, 'month');
  await step(page, facetLink(page, 'month', first.label));
  await step(page, facetLink(page, 'month', second.label));
  assert.equal(await totalOf(page), first.count + second.count);
});

pageTest('what is chosen stays in sight where nothing has it', async ({origin, open}) => {
  const {page} = await openAnswer(origin, open, 'q=Brumadinho&country=KP&source=Sample+Wire');
  assert.equal(await totalOf(page), 0);
  assert.deepEqual((await facetOf(page, 'country')).filter(({chosen}) => chosen).map(({label, count}) => [label, count]), [['North Korea', 0]]);
  assert.deepEqual((await facetOf(page, 'source')).filter(({chosen}) => chosen).map(({label, count}) => [label, count]), [['Sample Wire', 0]]);
  await step(page, facetLink(page, 'country', 'North Korea'));
  await step(page, page.getByRole('link', {name: 'Search without the filters'}));
  assert.equal(await totalOf(page), 1);
});

pageTest('a name typed into the address is the same choice as its code', async ({origin, open}) => {
  const {page} = await openAnswer(origin, open, 'q=workers&country=north+korea');
  assert.deepEqual(await chips(page), ['country North Korea']);
  await step(page, facetLink(page, 'country', 'North Korea'));
  assert.equal(new URL(page.url()).search, '?q=workers');
});

pageTest('more values: looked through by a word, ticked, applied', async ({origin, open}) => {
  const {page} = await openAnswer(origin, open, 'q=sanctions&from=2005&to=2024');
  const more = page.locator('section[aria-labelledby="facet-country"] .more a');
  await more.click();
  await page.waitForURL('**/facets/country?**');
  const boxes = page.locator('.values input[type=checkbox]');
  assert.ok(await boxes.count() > 10);
  await page.getByLabel('Any word of a value').fill('kor');
  await page.getByRole('button', {name: 'Show'}).click();
  await page.waitForURL('**contains=kor**');
  assert.deepEqual((await page.locator('.values bdi').allTextContents()).slice(0, 2), ['North Korea', 'South Korea']);
  for (const name of ['North Korea', 'South Korea']) await page.locator('.values label', {hasText: name}).click();
  await page.getByLabel('any of them is enough').check();
  await page.getByRole('button', {name: 'Apply'}).click();
  await page.waitForURL('**any=country**');
  const answer = await assertSameOnCommandLine(page);
  assert.ok(answer.total > 0);
  assert.deepEqual((await chips(page)).slice(0, 2), ['country North Korea', 'country South Korea']);
});

pageTest('values that are ticked already stay so where others are looked for', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/facets/country?q=sanctions&country=RU&contains=kor`);
  await page.locator('.values label', {hasText: 'North Korea'}).click();
  await page.getByRole('button', {name: 'Apply'}).click();
  await page.waitForURL(`${origin}/?**`);
  assert.deepEqual(new URL(page.url()).searchParams.getAll('country').sort(), ['KP', 'RU']);
  await assertSameOnCommandLine(page);
});
