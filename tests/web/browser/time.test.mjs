// SPDX-License-Identifier: GPL-3.0-or-later
// Can somebody walk through time and over the map, and are chart, table and list one?
import assert from 'node:assert/strict';
import {assertSameOnCommandLine, chips, step, totalOf} from './harness/answer.mjs';
import {pagesOf} from './harness/pages.mjs';

const {pageTest} = pagesOf();
const bar = (page, name) => page.locator(`.timeline a[aria-label^="${name}:"]`);
const sumOf = (page) => page.locator('.timeline a').evaluateAll((bars) =>
  bars.reduce((sum, one) => sum + Number(one.dataset.count), 0));

/** A point of the screen at which the link lies on top: countries are no rectangles. */
async function pointOn(link) {
  await link.scrollIntoViewIfNeeded();
  return link.evaluate((a) => {
    const box = a.getBoundingClientRect();
    for (let y = box.top + 2; y < box.bottom; y += 4) {
      for (let x = box.left + 2; x < box.right; x += 4) {
        const reaches = [[0, 0], [2, 2], [-2, -2]].every(([dx, dy]) => a.contains(document.elementFromPoint(x + dx, y + dy)));
        if (reaches) return {x, y};
      }
    }
    return {x: 0, y: 0};
  });
}

pageTest('a year, a month, a day, and back to wider periods', async ({origin, open}) => {
  const {page, troubles} = await open();
  await page.goto(`${origin}/?q=sanctions`);
  await step(page, bar(page, '2019'));
  assert.equal(await sumOf(page), await totalOf(page));
  await step(page, bar(page, 'March 2019'));
  await step(page, bar(page, '27 March 2019'));
  assert.equal(new URL(page.url()).searchParams.get('from'), '2019-03-27');
  assert.equal(await page.locator('.hit time').first().getAttribute('datetime'), '2019-03-27');
  const wider = page.locator('.wider');
  await step(page, wider.getByRole('link', {name: 'March 2019', exact: true}));
  await step(page, bar(page, '27 March 2019'));
  await step(page, wider.getByRole('link', {name: '2019', exact: true}));
  await step(page, wider.getByRole('link', {name: 'Whole time'}));
  assert.equal(new URL(page.url()).search, '?q=sanctions');
  assert.deepEqual(troubles, []);
});

pageTest('dates are typed, and what has none is said and let in', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=the&country=US`);
  await page.getByLabel('From').fill('2016-05');
  await page.getByLabel('to', {exact: true}).fill('2018');
  await page.getByRole('button', {name: 'Set dates'}).click();
  await page.waitForURL('**from=2016-05&to=2018**');
  await assertSameOnCommandLine(page);
  assert.ok((await chips(page)).includes('from 2016-05'));
  const days = await page.locator('.hit time').evaluateAll((all) => all.map((time) => time.dateTime));
  assert.ok(days.length > 0 && days.every((day) => day >= '2016-05' && day < '2019'), days.join(' '));
  await step(page, page.getByRole('link', {name: 'Remove from 2016-05'}));
  await page.goto(`${origin}/?from=2005`);
  const dated = await totalOf(page);
  await step(page, page.getByRole('link', {name: 'Include them'}));
  assert.ok(await totalOf(page) > dated);
});

pageTest('a date that is none is refused with a way on', async ({origin, open}) => {
  const {page} = await open();
  const answer = await page.goto(`${origin}/?q=the&from=2017-13`);
  assert.equal(answer.status(), 400);
  assert.match(await page.locator('main').textContent(), /2017-13/);
  assert.ok(await page.getByRole('link', {name: 'How to search'}).isVisible());
});

pageTest('the table has the numbers of the chart, as numbers and as share', async ({origin, open}) => {
  const {page} = await open();
  for (const search of ['q=Korea', 'q=Korea&by=month', 'q=Korea&measure=share', 'q=sanctions&from=2017&to=2019&by=week']) {
    await page.goto(`${origin}/timeline?${search}`);
    const drawn = await page.locator('.timeline a').evaluateAll((all) => all.map((one) => {
      const [, period, count] = one.getAttribute('aria-label').match(/^(.*): ([\d,]+) articles?/);
      return [period, count, one.getAttribute('href')];
    }));
    const listed = await page.locator('.scroll tbody tr:has(a)').evaluateAll((rows) => rows.map((row) =>
      [row.cells[0].textContent, row.cells[1].textContent, row.querySelector('a').getAttribute('href')]));
    assert.ok(drawn.length > 0, search);
    assert.deepEqual(drawn, listed.slice(-drawn.length), search);
    const shares = await page.locator('.scroll tbody tr:has(a)').evaluateAll((rows) => rows.map(({cells}) =>
      [cells[1], cells[2], cells[3]].map((cell) => Number(cell.textContent.replace(/[, %]/g, '')))));
    for (const [count, archive, share] of shares) assert.ok(Math.abs(share - 100 * count / archive) < 0.006, `${count} of ${archive}: ${share} %`);
  }
});

pageTest('the timeline goes from its periods to the articles and back', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=sanctions&country=RU`);
  await page.locator('.tools').getByRole('link', {name: 'Timeline'}).click();
  await page.waitForURL('**/timeline?**');
  await page.getByRole('link', {name: 'month', exact: true}).click();
  await page.waitForURL('**by=month**');
  await page.getByRole('link', {name: 'share of the archive'}).click();
  await page.waitForURL('**measure=share**');
  assert.equal(await page.locator('.sorts [aria-current=true]').count(), 2);
  await step(page, bar(page, 'March 2019'));
  assert.equal(new URL(page.url()).searchParams.get('to'), '2019-03');
  await page.goBack();
  await step(page, page.locator('a.back'));
  assert.equal(new URL(page.url()).search, '?q=sanctions&country=RU');
});

pageTest('gaps of the archive are hatched and named', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/timeline?q=Korea`);
  assert.ok(await page.locator('.timeline .gap').count() > 0);
  const answer = await (await fetch(`${origin}/timeline.json?q=Korea`)).json();
  assert.ok(answer.gaps.length > 0);
  assert.match(await page.locator('.chart-key').textContent(), new RegExp(`gaps? in the archive: .*${answer.gaps[0].from.slice(0, 4)}`));
});

pageTest('a click on a country, its key and the list lead to the same articles', async ({origin, open}) => {
  const {page, troubles} = await open();
  await page.goto(`${origin}/?q=sanctions`);
  await page.locator('.tools').getByRole('link', {name: 'Map'}).click();
  await page.waitForURL('**/map?**');
  const drawn = await page.locator('.world-map a').evaluateAll((all) => all.map((one) => `${one.getAttribute('href')} ${one.dataset.count}`));
  const listed = await page.locator('.columns li a[data-count]:not(.exclude)').evaluateAll((all) => all.map((one) => `${one.getAttribute('href')} ${one.dataset.count}`));
  assert.deepEqual(drawn.filter((one) => !listed.includes(one)), []);
  assert.match(await page.locator('.chart-key').textContent(), /no articles.*article/s);
  const {x, y} = await pointOn(page.locator('.world-map a[aria-label^="Russia:"]'));
  await page.mouse.click(x, y);
  await page.waitForURL('**country=RU**');
  await assertSameOnCommandLine(page);
  await page.goBack();
  await step(page, page.locator('.columns').getByRole('link', {name: /^China/}));
  assert.deepEqual(troubles, []);
});
