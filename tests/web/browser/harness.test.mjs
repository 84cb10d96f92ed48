// SPDX-License-Identifier: GPL-3.0-or-later
// Does the harness see the faults that it is there for? A check that cannot fail is no check.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {accessibilityBreaches, launchBrowser, openPage, overflowPixels, screens} from './harness/browser.mjs';
import {crawl, sample, seededRandom} from './harness/crawl.mjs';
import {headerFaults, inlineFaults} from './harness/policy.mjs';
import {serve, strictHeaders, wholePage} from './harness/small_server.mjs';

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

/** Serves the pages for one test and opens the first of them. */
async function visit(t, answers, options) {
  const server = await serve({'/favicon.ico': '', ...answers});
  t.after(server.stop);
  const {page, troubles} = await openPage(browser, server.origin, options);
  t.after(() => page.close());
  await page.goto(`${server.origin}/`);
  return {page, troubles, origin: server.origin};
}

test('a sound page has no troubles, no breaches and no overflow, with and without scripts', async (t) => {
  for (const options of [screens.desktop, screens.phoneDark, {...screens.phone, javaScriptEnabled: false}]) {
    const {page, troubles} = await visit(t, {'/': wholePage('<p>Text</p>')}, options);
    assert.deepEqual(troubles, []);
    assert.equal(await overflowPixels(page), 0);
    if (options.javaScriptEnabled !== false) assert.deepEqual(await accessibilityBreaches(page), []);
  }
});

test('an inline script that the policy stops is a trouble', async (t) => {
  const {page, troubles} = await visit(t, {'/': wholePage('<script>globalThis.ran = true</script>')});
  assert.match(troubles.join('\n'), /Content Security Policy/);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
});

test('exceptions, dialogs and requests to other origins are troubles', async (t) => {
  const open = {'Content-Security-Policy': ''};
  const body = wholePage('<img alt="" src="http://127.0.0.2:9/x.png"><script>alert(1); throw new Error("thrown")</script>');
  const {troubles} = await visit(t, {'/': {headers: open, body}});
  for (const expected of [/exception: thrown/, /dialog: 1/, /another origin: http:\/\/127\.0\.0\.2/]) {
    assert.match(troubles.join('\n'), expected);
  }
});

test('scripts do not run where they are off', async (t) => {
  const answers = {'/': wholePage('<script src="/s.js"></script>'),
    '/s.js': {headers: {'Content-Type': 'text/javascript'}, body: 'document.title = "ran"'}};
  assert.equal(await (await visit(t, answers)).page.title(), 'ran');
  assert.equal(await (await visit(t, answers, {...screens.desktop, javaScriptEnabled: false})).page.title(), 'A page');
});

test('a picture without a text for it is a breach', async (t) => {
  const {page} = await visit(t, {'/': wholePage('<img src="/favicon.ico">')});
  assert.match((await accessibilityBreaches(page)).join('\n'), /image-alt/);
});

test('grey on white is a breach in the light scheme only', async (t) => {
  const answers = {'/': wholePage('<p>Text</p>', {head: '<link rel="stylesheet" href="/s.css">'}),
    '/s.css': {headers: {'Content-Type': 'text/css'}, body: 'body{background:#fff;color:#bbb}' +
      '@media (prefers-color-scheme:dark){body{background:#000}}'}};
  assert.match((await accessibilityBreaches((await visit(t, answers)).page)).join('\n'), /color-contrast/);
  assert.deepEqual(await accessibilityBreaches((await visit(t, answers, screens.desktopDark)).page), []);
});

test('a page wider than a phone overflows', async (t) => {
  const wide = wholePage('<table width="900"><tr><td>wide</td></tr></table>');
  assert.ok(await overflowPixels((await visit(t, {'/': wide}, screens.phone)).page) > 300);
});

async function crawlOf(t, answers, further = {}) {
  const {page, origin} = await visit(t, answers);
  return crawl({parserPage: page, origin, starts: ['/'], most: 100, seed: 1, ...further});
}

test('a crawl keeps count of promises that hold', async (t) => {
  const {faults, kept, pages} = await crawlOf(t, {
    '/': wholePage('<a href="/?q=a" data-count="3">a</a> <a rel="nofollow" href="/?q=b#x">b</a> <a href="https://example.org/">c</a>'),
    '/?q=a': wholePage('<svg><a href="/?q=c&amp;d=1" data-count="1"><text>c</text></a></svg>', {total: 3}),
    '/?q=b': wholePage('<a href="/?q=a" data-count="3">a</a>'),
    '/?q=c&d=1': wholePage('', {total: 1}),
  });
  assert.deepEqual(faults, []);
  assert.equal(kept, 2);
  assert.equal(pages.length, 4);
});

test('a crawl finds broken links, broken promises and contradictions', async (t) => {
  const {faults} = await crawlOf(t, {
    '/': wholePage('<a href="/gone" rel="nofollow">a</a><a href="/?q=b" data-count="3">b</a><link rel="stylesheet" href="/no.css">'),
    '/?q=b': wholePage('<a href="/?q=b" data-count="4">b</a><a href="http://[">c</a>', {total: 2}),
  });
  const said = faults.join('\n');
  for (const expected of [/\/gone .*status 404/, /no\.css .*status 404/, /promises 3 articles at \S+, where there are 2/,
    /promises 4 articles at \S+, \S+ promised 3/, /no address: http:\/\/\[/]) {
    assert.match(said, expected);
  }
});

test('a crawl ends at its bound, reaches below the first level, and is the same for the same seed', async (t) => {
  const answers = {};
  for (let i = 0; i < 40; ++i) answers[`/?n=${i}`] = wholePage(`<a href="/?m=${i}">m</a>`);
  for (let i = 0; i < 40; ++i) answers[`/?m=${i}`] = wholePage('');
  answers['/'] = wholePage(Object.keys(answers).slice(0, 40).map((path) => `<a href="${path}">n</a>`).join(' '));
  const first = await crawlOf(t, answers, {most: 30});
  const second = await crawlOf(t, answers, {most: 30});
  const paths = ({pages}) => pages.map(({url}) => new URL(url).search).sort();
  assert.ok(first.pages.length <= 30);
  assert.ok(first.left > 0);
  assert.ok(paths(first).some((path) => path.startsWith('?m=')));
  assert.deepEqual(paths(first), paths(second));
});

test('a sample is as large as wanted and keeps the order', () => {
  const items = Array.from({length: 1000}, (_, i) => i);
  const chosen = sample(items, 50, seededRandom(7));
  assert.equal(new Set(chosen).size, 50);
  assert.deepEqual(chosen, [...chosen].sort((a, b) => a - b));
  assert.deepEqual(sample(items, 2000, seededRandom(7)), items);
});

test('headers that let a script in are faults', () => {
  const headers = (policy) => new Headers({...strictHeaders, 'Content-Security-Policy': policy});
  assert.deepEqual(headerFaults(new Headers(strictHeaders)), []);
  const closed = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  assert.match(headerFaults(headers(`default-src 'none'; script-src 'unsafe-inline'; ${closed}`)).join(), /unsafe-inline/);
  assert.match(headerFaults(headers(`default-src 'none'; script-src https:; ${closed}`)).join(), /script-src https:/);
  assert.match(headerFaults(headers(`default-src 'none'; script-src data:; ${closed}`)).join(), /data: addresses/);
  assert.match(headerFaults(headers(`default-src 'self'; ${closed}`)).join(), /default-src/);
  assert.match(headerFaults(headers("default-src 'none'")).join(), /base-uri.*form-action.*frame-ancestors/);
  assert.match(headerFaults(new Headers({...strictHeaders, 'Access-Control-Allow-Origin': '*'})).join(), /other origins/);
});

test('what needs a weaker policy is found in a page', async (t) => {
  const {page} = await visit(t, {'/': wholePage('')});
  assert.deepEqual(await inlineFaults(page, wholePage('<a href="/?q=javascript:x">a</a><svg><path fill="url(#g)"/></svg>')), []);
  const bad = '<p style="x">a</p><b onclick="x">b</b><style>i{}</style><script>1</script><script src="/s.js"></script>' +
    '<a href=" java\tscript:x">c</a><form action="data:x"></form><svg><a xlink:href="vbscript:x"></a></svg><base href="/x">';
  assert.equal((await inlineFaults(page, wholePage(bad))).length, 8);
});
