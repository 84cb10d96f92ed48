// SPDX-License-Identifier: GPL-3.0-or-later
// Is what leaves the pages, feeds, exports, saved searches, what they show?
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {facetLink, idsOf, runInShell, step, totalOf} from './harness/answer.mjs';
import {pagesOf} from './harness/pages.mjs';
import {parseCsv, readFeed, risRecords} from '../hostile/exports.mjs';

const {pageTest} = pagesOf();

/** All pages of an answer, their ids one after the other. */
async function allIds(page) {
  const ids = await idsOf(page);
  while (await page.locator('.paging a[rel=next]').count() > 0) {
    await step(page, page.locator('.paging a[rel=next]'));
    ids.push(...await idsOf(page));
  }
  return ids;
}

const hrefOf = (page, name) => page.locator('.tools').getByRole('link', {name, exact: true}).evaluate((link) => link.href);
const textOf = async (url) => {
  const answer = await fetch(url);
  assert.equal(answer.status, 200, url);
  return answer.text();
};

pageTest('CSV, TSV, JSON lines, RIS and CSL hold what the pages show, in their order', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=sanctions&sort=newest&exclude=country:HT`);
  const links = {};
  for (const name of ['CSV', 'TSV', 'JSON lines', 'RIS', 'CSL-JSON', 'JSON']) links[name] = await hrefOf(page, name);
  const shown = await idsOf(page);
  const ids = await allIds(page);
  assert.deepEqual(JSON.parse(await textOf(links.JSON)).hits.map(({id}) => id), shown);
  const rows = parseCsv(await textOf(links.CSV));
  const column = rows[0].indexOf('id');
  assert.deepEqual(rows.slice(1).map((row) => row[column]), ids);
  const tsv = (await textOf(links.TSV)).trimEnd().split('\n').map((line) => line.split('\t'));
  assert.deepEqual(tsv.slice(1).map((row) => row[tsv[0].indexOf('id')]), ids);
  const lines = (await textOf(links['JSON lines'])).trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines.filter(({id}) => id).map(({id}) => id), ids);
  assert.equal(risRecords(await textOf(links.RIS)).length, ids.length);
  const csl = JSON.parse(await textOf(links['CSL-JSON']));
  assert.deepEqual(csl.map(({id}) => id), ids);
});

pageTest('a download has a name and leaves the page where it is', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=sanctions`);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', {name: 'CSV', exact: true}).click()]);
  assert.match(file.suggestedFilename(), /\.csv$/);
  assert.equal(page.url(), `${origin}/?q=sanctions`);
});

pageTest('the feed is found, parsed, and the same from every page and order', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=sanctions&country=RU`);
  const feed = await page.locator('link[type="application/atom+xml"]').evaluate((link) => link.href);
  assert.equal(await hrefOf(page, 'Follow by Atom feed'), feed);
  const xml = await textOf(feed);
  const {faults, titles} = await readFeed(page, xml);
  assert.deepEqual(faults, []);
  assert.equal(titles.length, await totalOf(page));
  assert.equal(xml.match(/<link rel="self" href="([^"]+)"/)[1].replaceAll('&amp;', '&'), feed);
  await page.goto(`${origin}/?q=sanctions&country=RU&sort=oldest&offset=10&limit=5`);
  assert.equal(await hrefOf(page, 'Follow by Atom feed'), feed);
});

pageTest('the OpenSearch description is whole, and its templates lead where they say', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(origin);
  const address = await page.locator('link[rel=search]').evaluate((link) => link.href);
  const answer = await fetch(address);
  assert.match(answer.headers.get('content-type'), /^application\/opensearchdescription\+xml/);
  const description = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const space = 'http://a9.com/-/spec/opensearch/1.1/';
    const all = (name) => [...parsed.getElementsByTagNameNS(space, name)];
    return {error: parsed.querySelector('parsererror')?.textContent, name: all('ShortName')[0].textContent, descriptions: all('Description').length,
      urls: all('Url').map((url) => Object.fromEntries([...url.attributes].map((one) => [one.name, one.value])))};
  }, await answer.text());
  assert.equal(description.error, undefined);
  assert.ok(description.name.length <= 16 && description.descriptions === 1);
  const fill = (type, values) => description.urls.find((url) => url.type === type).template
    .replace(/\{(\w+)\??\}/g, (_, name) => encodeURIComponent(values[name] ?? ''));
  for (const {template, indexOffset} of description.urls) assert.ok(template.startsWith(`${origin}/`) && indexOffset === '0');
  await page.goto(fill('text/html', {searchTerms: 'North Korea workers Russia'}));
  assert.equal(await totalOf(page), 8);
  await page.goto(fill('text/html', {searchTerms: 'sanctions', startIndex: 0}));
  assert.equal(await page.locator('.hits').getAttribute('start'), '1');
  assert.equal(JSON.parse(await textOf(fill('application/json', {searchTerms: 'Korea', count: 3}))).hits.length, 3);
  assert.deepEqual((await readFeed(page, await textOf(fill('application/atom+xml', {searchTerms: 'Korea'})))).faults, []);
  const [typed, completions] = JSON.parse(await textOf(fill('application/x-suggestions+json', {searchTerms: 'nort'})));
  assert.equal(typed, 'nort');
  assert.ok(completions.includes('north'));
});

const searches = {
  'words and filters': 'q=North+Korea+workers&country=RU&exclude=language:de&from=2010&to=2024',
  'any of two countries': 'q=sanctions&country=KP&country=IR&any=country',
  'months': 'q=sanctions&month=2017-12&month=2019-03',
  'filters alone': 'country=KP&source=Sample+Wire',
  'a query full of marks': `q=${encodeURIComponent('"asset freeze" OR title:summit -football')}`,
  'plain words, any of them': 'q=Korea+nosuchwordatall&match=any&understand=off',
  'undated ones': 'q=the&undated=only',
};
for (const [name, search] of Object.entries(searches)) {
  pageTest(`the saved search works: ${name}`, async ({origin, index, open, t}) => {
    const {page} = await open();
    await page.goto(`${origin}/?${search}`);
    const folder = await mkdtemp(join(tmpdir(), 'dateline-saved.'));
    t.after(() => rm(folder, {recursive: true, force: true}));
    await writeFile(join(folder, 'searches.txt'), await page.locator('#saved').textContent());
    const {status, output, errors} = await runInShell(`dateline-search --index ${index} --saved ${folder}/searches.txt --format json`);
    assert.ok(status <= 1, `${status}: ${errors}${output}`);
    assert.equal(JSON.parse(output).searches[0].total, await totalOf(page), output.slice(0, 300));
  });
}

pageTest('likeness to an article cannot be saved, and nothing pretends that it can', async ({origin, open}) => {
  const {page} = await open();
  await page.goto(`${origin}/?q=sanctions`);
  await page.goto(`${origin}/?similar-to=${(await idsOf(page))[0]}`);
  assert.equal(await page.locator('#saved').count(), 0);
  const command = await runInShell(await page.locator('#command').textContent());
  assert.equal(command.status, 0, command.errors);
});

pageTest('what is named by hand is quoted for the shell', async ({origin, index, open}) => {
  const {page} = await open();
  const query = `it's $HOME \`id\` "a b" \\ --count`;
  await page.goto(`${origin}/?q=${encodeURIComponent(query)}&source=${encodeURIComponent("O'Neil & Co; $(id)")}`);
  const command = await page.locator('#command').textContent();
  assert.ok(command.includes(`--index ${index}`));
  const {status, output} = await runInShell(command.replace('dateline-search', 'dateline-search --format json'));
  assert.equal(status, 1);
  assert.equal(JSON.parse(output).query.text, query);
  await page.goto(`${origin}/?q=-football`);
  const negative = await runInShell(await page.locator('#command').textContent().then((text) => text.replace('dateline-search', 'dateline-search --count')));
  assert.equal(Number(negative.output), await totalOf(page));
  await page.goto(`${origin}/?q=sanctions`);
  await step(page, facetLink(page, 'source', 'unknown outlet'));
});
