// SPDX-License-Identifier: GPL-3.0-or-later
// Can somebody ask, see what was understood and why each article is there, and take it back?
import assert from 'node:assert/strict';
import {assertSameOnCommandLine, chips, idsOf, runInShell, shownCommand, step, totalOf} from './harness/answer.mjs';
import {pagesOf} from './harness/pages.mjs';

const {pageTest} = pagesOf();

async function ask(page, query) {
  await page.locator('#q').fill(query);
  await page.getByRole('button', {name: 'Search'}).click();
  await page.waitForURL((url) => url.searchParams.get('q') === query);
}

pageTest('the example: total, chips, the articles that it is about', async ({origin, open}) => {
  const {page, troubles} = await open();
  await page.goto(origin);
  await ask(page, 'North Korea workers Russia');
  await assertSameOnCommandLine(page);
  assert.match(await page.locator('h1').textContent(), /^8 articles of 70/);
  assert.deepEqual(await chips(page),
    ['understood as country North Korea, +1 without the words', 'understood as country Russia']);
  const titles = await page.locator('.hit h3').allTextContents();
  assert.equal(titles[0], 'Russia and China tell UN they have sent home more than half of North Korean workers');
  assert.deepEqual(troubles, []);
});

pageTest('a name is taken as plain words, and all of them at once', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=North+Korea+workers+Russia`);
  await step(page, page.getByRole('link', {name: 'Take North Korea as plain words'}));
  assert.equal(await page.locator('#q').inputValue(), '"North Korea" workers Russia');
  assert.deepEqual(await chips(page), ['understood as country Russia']);
  await page.goBack();
  await step(page, page.getByRole('link', {name: 'plain words only'}));
  assert.deepEqual(await chips(page), ['understanding off']);
  await step(page, page.getByRole('link', {name: 'Remove understanding off'}));
  assert.equal(await totalOf(page), 8);
});

pageTest('highlights are the words and the names, dates say where they are from', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=North+Korea+workers+Russia`);
  const {hits} = await assertSameOnCommandLine(page);
  const shown = await page.locator('li.hit').evaluateAll((all) => all.map((hit) => ({
    snippet: hit.querySelector('.snippet').textContent,
    marks: [...hit.querySelectorAll('.snippet mark')].map((mark) => mark.textContent),
    day: hit.querySelector('time').getAttribute('datetime'), from: hit.querySelector('.from').textContent})));
  for (const [i, {snippet, published}] of hits.entries()) {
    const points = [...snippet.text];
    assert.equal(shown[i].snippet, snippet.text);
    assert.deepEqual(shown[i].marks, snippet.highlights.map(([start, end]) => points.slice(start, end).join('')));
    assert.equal(shown[i].day, published);
    assert.match(shown[i].from, /^(stated|from|marked|shown|day of) /);
  }
});

pageTest('every order is that of the command line', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=North+Korea+workers+Russia`);
  const days = () => page.locator('.hit time').evaluateAll((all) => all.map((time) => time.dateTime));
  for (const name of ['newest', 'oldest', 'last added', 'relevance']) {
    const link = page.locator('.sorts').getByRole('link', {name, exact: true});
    await step(page, link);
    assert.equal(await link.getAttribute('aria-current'), 'true');
    const sorted = [...await days()].sort();
    if (name === 'oldest') assert.deepEqual(await days(), sorted);
    if (name === 'newest') assert.deepEqual(await days(), sorted.reverse());
  }
});

pageTest('pages lead there and back, and show each article once', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?from=2005&to=2024`);
  const total = await totalOf(page);
  const pages = [await idsOf(page)];
  const paging = page.locator('.paging');
  while (await paging.getByRole('link', {name: 'next'}).count() > 0) {
    await step(page, paging.getByRole('link', {name: 'next'}));
    pages.push(await idsOf(page));
    assert.equal(await page.locator('.hits').getAttribute('start'), String((pages.length - 1) * 10 + 1));
  }
  assert.equal(new Set(pages.flat()).size, total);
  assert.match(await paging.textContent(), new RegExp(`${total} of ${total}`));
  for (let i = pages.length - 2; i >= 0; --i) {
    await step(page, paging.getByRole('link', {name: 'previous'}));
    assert.deepEqual(await idsOf(page), pages[i]);
  }
  await page.goto(`${origin}/?from=2005&to=2024&offset=30`);
  await step(page, paging.getByRole('link', {name: 'first'}));
  assert.deepEqual(await idsOf(page), pages[0]);
});

pageTest('a new query keeps the filters and the order, and begins on the first page', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=Korea&country=RU&from=2010&to=2024&sort=newest&exclude=language:de&offset=10`);
  await ask(page, 'workers');
  const {searchParams} = new URL(page.url());
  assert.deepEqual(Object.fromEntries(searchParams),
    {q: 'workers', country: 'RU', exclude: 'language:de', from: '2010', to: '2024', sort: 'newest'});
  await assertSameOnCommandLine(page);
  await step(page, page.getByRole('link', {name: 'remove all filters'}));
  assert.equal(new URL(page.url()).search, '?q=workers');
});

pageTest('relaxing is said, and what it shows is kept by every link', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=nosuchwordatall+Korea`);
  assert.match(await page.locator('.notes').textContent(), /No article has all of the words\. These have any of them\./);
  const before = await totalOf(page);
  assert.ok(before > 0);
  const {output} = await runInShell(await shownCommand(page, '--count'));
  assert.equal(Number(output), before);
  const first = page.locator('section[aria-labelledby="facet-language"] li a').first();
  await step(page, first);
  assert.equal(new URL(page.url()).searchParams.get('match'), 'any');
});

pageTest('no article: the count of each part, alone and without it, and ways on', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=${encodeURIComponent('"nosuchwordatall" Korea')}`);
  assert.equal(await totalOf(page), 0);
  const {query} = await assertSameOnCommandLine(page);
  const rows = await page.locator('.absence tbody tr').evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(rows.map(([, alone, without]) => [alone, without]), [['0', '17'], ['17', '0']]);
  assert.equal(query.relaxed, false);
  await step(page, page.getByRole('link', {name: 'Search for any of the words'}));
});

pageTest('what had to be repaired and what was left out is said', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=${encodeURIComponent('"asset freeze contry:KP')}`);
  const {query} = await assertSameOnCommandLine(page);
  const notes = await page.locator('.notes').textContent();
  assert.ok(query.warnings.length > 0);
  for (const {message} of query.warnings) assert.ok(notes.includes(message), `${message} is not in: ${notes}`);
});
