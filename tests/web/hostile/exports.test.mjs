// SPDX-License-Identifier: GPL-3.0-or-later
// Do the readers of exports see a forged row, record or element?
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launchBrowser} from '../browser/harness/browser.mjs';
import {parseCsv, readFeed, risRecords} from './exports.mjs';

let browser;
let page;
before(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
after(() => browser?.close());

test('cells of CSV keep quotes, commas and line ends, and a forged row is a row more', () => {
  assert.deepEqual(parseCsv('a,b\r\n"x ""y"", z","1\n2"\r\n,\r\n'), [['a', 'b'], ['x "y", z', '1\n2'], ['', '']]);
  assert.equal(parseCsv('a,b\r\nx","forged\r\n1,2\r\n3\r\n'.replace('"', '').replace('"', '')).length, 4);
  assert.throws(() => parseCsv('a,"b"c\r\n'), /no CSV/);
});

test('a forged record of RIS is a record more, a forged line a fault', () => {
  const sound = 'TY  - NEWS\r\nTI  - A title\r\nER  - \r\n';
  assert.deepEqual(risRecords(sound).map(({faults}) => faults), [[]]);
  assert.equal(risRecords('TY  - NEWS\r\nTI  - x\r\nER  - \r\nTY  - JOUR\r\nTI  - forged\r\nER  - \r\n').length, 2);
  assert.match(risRecords('TY  - NEWS\nTI  - x\nand more\nER  - \n')[0].faults.join(), /no tag: and more/);
  assert.match(risRecords('TY  - NEWS\n')[0].faults.join(), /no ER/);
  assert.match(risRecords('TI  - x\nER  - \n')[0].faults.join(), /no TY/);
});

const feedOf = (entry) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`;

test('titles of a feed are read as text', async () => {
  const {titles, faults} = await readFeed(page, feedOf('<title>&lt;b&gt;x</title><link href="https://example.org/"/>'));
  assert.deepEqual(titles, ['<b>x']);
  assert.deepEqual(faults, []);
});

test('what should not be in a feed is found', async () => {
  const faultsOf = async (entry) => (await readFeed(page, feedOf(entry))).faults.join('\n');
  assert.match(await faultsOf('<title>&undefined;</title>'), /undefined/);
  assert.match(await faultsOf('<title>x</title><script xmlns="http://www.w3.org/1999/xhtml">1</script>'), /<script>/);
  assert.match(await faultsOf('<link href="javascript:x"/>'), /a link to javascript:x/);
  assert.match(await faultsOf('<summary type="html">&lt;img src=x&gt;</summary>'), /<img> in summary/);
});
