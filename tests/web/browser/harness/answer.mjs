// SPDX-License-Identifier: GPL-3.0-or-later
// What does an answer show, and does the command line that it names itself say the same?
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {programs} from './dateline.mjs';

/** Runs a command of a shell that finds the programs of Dateline: {status, output, errors}. */
export function runInShell(command) {
  const env = {...process.env, PATH: `${programs}:${process.env.PATH}`};
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', command], {env, maxBuffer: 1 << 26}, (error, output, errors) =>
      resolve({status: error ? error.code : 0, output, errors}));
  });
}

/** The command line that the page shows; `options` are put before those that it has. */
export async function shownCommand(page, options = '') {
  const command = await page.locator('#command').textContent();
  assert.match(command, /^dateline-search --index /);
  return command.replace('dateline-search', `dateline-search ${options}`).trim();
}

/** The JSON that the page's own command line prints. */
export async function askedOnCommandLine(page) {
  const facets = ['country:10', 'organization:10', 'month', 'language:8', 'source:10'].map((facet) => `--facet ${facet}`).join(' ');
  const command = await shownCommand(page, `--format json ${facets}`);
  const {status, output, errors} = await runInShell(command);
  assert.ok(status <= 1, `${command} ends with ${status}: ${errors}`);
  return JSON.parse(output);
}

export const totalOf = async (page) => Number(await page.locator('main').getAttribute('data-total'));

/** The ids of the articles that are listed, in their order. */
export function idsOf(page) {
  return page.locator('.answer .hit h3 a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname.split('/').pop()));
}

/** The values of a facet as shown: [{label, count, chosen, missing}]; the last one, missing: articles without a value. */
export function facetOf(page, facet) {
  return page.locator(`section[aria-labelledby="facet-${facet}"] li`).evaluateAll((items) => items.map((item) => ({
    label: item.querySelector('bdi').textContent, chosen: item.classList.contains('chosen'),
    missing: item.classList.contains('missing'),
    count: Number(item.querySelector('.count').textContent.replace(/[+,]/g, ''))})));
}

/** A link of a facet's value; its text begins with the label. */
export function facetLink(page, facet, label) {
  return page.locator(`section[aria-labelledby="facet-${facet}"] li`)
    .filter({has: page.locator('bdi').getByText(label, {exact: true})}).locator('a').first();
}

/** Total, articles and counts of the page are those of the command line that it shows, and of --count. */
export async function assertSameOnCommandLine(page) {
  const answer = await askedOnCommandLine(page);
  assert.equal(await totalOf(page), answer.total);
  assert.deepEqual(await idsOf(page), answer.hits.map(({id}) => id));
  for (const facet of ['country', 'organization', 'language', 'source']) {
    const {values, missing} = answer.facets[facet];
    const shown = await facetOf(page, facet);
    assert.deepEqual(shown.slice(0, values.length).map(({label, count}) => [label, count]),
      values.map(({label, count}) => [label, count]), `${facet} at ${page.url()}`);
    assert.ok(shown.at(-1).missing);
    assert.equal(shown.at(-1).count, missing);
  }
  const {output} = await runInShell(await shownCommand(page, '--count'));
  if (!answer.query.relaxed) assert.equal(Number(output.trim()), answer.total);
  return answer;
}

/** Clicks a link and waits for its page; a number that it promises is kept, and the command line agrees. */
export async function step(page, link) {
  const {href, promised} = await link.evaluate((a) => ({
    href: new URL(a.getAttribute('href'), a.baseURI).href, promised: a.getAttribute('data-count')}));
  await link.click();
  await page.waitForURL(href);
  if (promised !== null) assert.equal(await totalOf(page), Number(promised), href);
  return assertSameOnCommandLine(page);
}

export const chips = (page) => page.locator('.chips .chip').evaluateAll((all) =>
  all.map((chip) => chip.textContent.replace('×', '').replace(/\s+/g, ' ').trim()));
