// SPDX-License-Identifier: GPL-3.0-or-later
// Does an article's page show where it matches, on what its names rest, and where it is from?
import assert from 'node:assert/strict';
import {idsOf, runInShell} from './harness/answer.mjs';
import {headerFaults} from './harness/policy.mjs';
import {pagesOf} from './harness/pages.mjs';
import {risRecords} from '../hostile/exports.mjs';

const {pageTest} = pagesOf();
const example = 'q=North+Korea+workers+Russia';

async function openFirst(origin, open, search = example) {
  const {page, troubles} = await open();
  await page.goto(`${origin}/?${search}`);
  const [id] = await idsOf(page);
  await page.locator('.hit h3 a').first().click();
  await page.waitForURL(`**/article/${id}?**`);
  const article = await (await fetch(`${origin}/article/${id}.json`)).json();
  return {page, troubles, id, article};
}

/** The text of the page, its paragraphs joined as the article's are. */
const textOf = (page) => page.locator('.text > p').evaluateAll((all) => all.map((one) => one.textContent).join('\n\n'));

pageTest('the text is whole, its matches are marked, numbered and linked', async ({origin, open}) => {
  const {page, troubles, article} = await openFirst(origin, open);
  assert.equal(await textOf(page), article.text);
  const marks = await page.locator('.text mark[id]').evaluateAll((all) => all.map(({id}) => id));
  const links = await page.locator('.matches a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.ok(marks.length > 10);
  assert.deepEqual(marks, marks.map((_, i) => `hit-${i + 1}`));
  assert.deepEqual(links, marks.slice(0, 40).map((id) => `#${id}`));
  await page.locator('.matches a').nth(4).click();
  assert.ok(await page.locator('#hit-5').evaluate((mark) => mark.matches(':target')));
  assert.deepEqual(troubles, []);
});

pageTest('every mention is marked in the text, says its rule, and is reached from the list', async ({origin, open, index}) => {
  const {page} = await open();
  const {output} = await runInShell(`dateline-search --index ${index} --format ids --all --undated include`);
  let followed = 0;
  for (const id of output.trim().split('\n')) {
    await page.goto(`${origin}/article/${id}`);
    const faults = await page.locator('.evidence a[href^="#"]').evaluateAll((links) => links.map((link) => {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) return `${link.hash} is nowhere`;
      if (!link.textContent.startsWith(target.textContent)) return `${link.hash}: ${link.textContent} is ${target.textContent}`;
      return / \((country|organization), [^)]+\)$/.test(target.title) ? '' : `${link.hash} says ${target.title}`;
    }));
    followed += faults.length;
    assert.deepEqual(faults.filter(Boolean), [], id);
  }
  assert.ok(followed > 2000, `${followed} mentions`);
});

pageTest('a mention in the list leads to its place, a country to all its articles', async ({origin, open}) => {
  const {page} = await openFirst(origin, open);
  const entry = page.locator('.evidence > li').filter({hasText: 'North Korea'}).first();
  await entry.locator('summary').click();
  await entry.locator('ol a').first().click();
  const target = page.locator('.text :target');
  assert.match(await target.getAttribute('title'), /^North Korea \(country, /);
  assert.ok(await target.evaluate((span) => {
    const {top, bottom} = span.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }));
  await entry.getByRole('link', {name: 'All articles'}).click();
  await page.waitForURL('**/?country=KP');
});

pageTest('facts, source and way back', async ({origin, open}) => {
  const search = `${example}&country=CN&from=2017&to=2020&sort=newest`;
  const {page, article} = await openFirst(origin, open, search);
  const facts = await page.locator('.facts').evaluate((list) => Object.fromEntries(
    [...list.querySelectorAll('dt')].map((term) => [term.textContent, term.nextElementSibling.textContent])));
  assert.equal(facts.Outlet, article.source);
  assert.match(facts.Published, /2019 \(?stated above the text/);
  assert.match(facts.File, /sample-corpus\/text\/2019\//);
  const source = page.locator('.facts a');
  if (await source.count() > 0) {
    assert.match(await source.getAttribute('href'), /^https?:\/\//);
    for (const word of ['noreferrer', 'noopener']) assert.ok((await source.getAttribute('rel')).split(' ').includes(word));
  }
  await page.locator('a.back').click();
  await page.waitForURL(`${origin}/?${search}`);
});

pageTest('similar articles are those of the command line, and all of them are a search', async ({origin, open, index}) => {
  const {page, id} = await openFirst(origin, open);
  const shown = await page.locator('section[aria-labelledby=similar] .hit h3 a').evaluateAll((all) =>
    all.map((link) => new URL(link.href).pathname.split('/').pop()));
  const {output} = await runInShell(`dateline-search --index ${index} --similar-to ${id} --limit 5 --format ids`);
  assert.deepEqual(shown, output.trim().split('\n'));
  await page.getByRole('link', {name: 'All similar articles'}).click();
  await page.waitForURL(`**/?similar-to=${id}`);
  assert.deepEqual((await idsOf(page)).slice(0, 5), shown);
  await page.getByRole('link', {name: 'Remove similar to'}).click();
  await page.waitForURL(`${origin}/`);
});

pageTest('the citation is downloaded in each form', async ({origin, open, index}) => {
  const {page, id, article} = await openFirst(origin, open);
  const citation = await page.locator('#citation').textContent();
  assert.ok(citation.includes(article.title));
  const download = async (name) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', {name, exact: true}).click()]);
    const chunks = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk);
    return {name: file.suggestedFilename(), text: Buffer.concat(chunks).toString()};
  };
  const ris = await download('RIS');
  assert.equal(ris.name, `${id}.ris`);
  assert.equal(risRecords(ris.text).length, 1);
  assert.ok(ris.text.includes(article.title));
  const csl = await download('CSL-JSON');
  assert.equal(JSON.parse(csl.text)[0].title, article.title);
  assert.equal((await (await fetch(`${origin}/article/${id}.txt`)).text()).trim(), citation);
  const {output} = await runInShell(`dateline-search --index ${index} --show ${id} --format json`);
  assert.equal(JSON.parse(output).id, id);
});

pageTest('an unknown article is 404, one that was taken out 410 with its reason', async ({origin, open, index}) => {
  const {page, id} = await openFirst(origin, open);
  const unknown = await page.goto(`${origin}/article/00000000000000000000000000`);
  assert.equal(unknown.status(), 404);
  const done = await runInShell(`dateline-index suppress --quiet --index ${index} --reason 'withdrawn by its <outlet>' ${id}`);
  assert.equal(done.status, 0, done.errors);
  const until = Date.now() + 5000;
  let answer = await page.goto(`${origin}/article/${id}`);
  while (answer.status() === 200 && Date.now() < until) answer = await page.goto(`${origin}/article/${id}`);
  assert.equal(answer.status(), 410);
  assert.match(await page.locator('main').textContent(), /taken out of the archive: withdrawn by its <outlet>/);
  assert.deepEqual(headerFaults(await fetch(page.url()).then(({headers}) => headers)), []);
  for (const form of ['.json', '.ris', '.txt']) assert.equal((await fetch(`${origin}/article/${id}${form}`)).status, 410);
  await page.goto(`${origin}/?${example}`);
  assert.ok(!(await idsOf(page)).includes(id));
});
