// SPDX-License-Identifier: GPL-3.0-or-later
// Would the browser stop what slips through, and does nothing need an exception?
import assert from 'node:assert/strict';
import {request} from 'node:http';
import {headerFaults, inlineFaults} from './harness/policy.mjs';
import {pagesOf} from './harness/pages.mjs';
import {kindsOfPages, starts} from './harness/site.mjs';

const {pageTest} = pagesOf();

pageTest('every answer, mistakes included, carries a policy that lets nothing in', async ({origin}) => {
  const addresses = [...starts, '/no/such/page', '/article/nosuchid', '/article/%00', '/suggest.json?q=nor', '/?offset=-1&limit=x'];
  const faults = [];
  for (const address of addresses) {
    const answer = await fetch(origin + address);
    faults.push(...headerFaults(answer.headers).map((fault) => `${address} (${answer.status}): ${fault}`));
  }
  assert.equal(faults.length, 0, faults.join('\n'));
});

pageTest('no page has anything inline', async ({origin, open}) => {
  const {page} = await open();
  const faults = [];
  for (const url of await kindsOfPages(page, origin)) {
    const html = await (await fetch(url)).text();
    faults.push(...(await inlineFaults(page, html)).map((fault) => `${url}: ${fault}`));
  }
  assert.equal(faults.length, 0, faults.join('\n'));
});

function statusForHost(origin, host) {
  const {hostname, port} = new URL(origin);
  return new Promise((resolve, reject) => {
    request({hostname, port, path: '/', headers: {Host: host}}, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject).end();
  });
}

pageTest('a foreign name for this server is turned away', async ({origin}) => {
  assert.equal(await statusForHost(origin, 'rebound.example.org'), 421);
  assert.equal(await statusForHost(origin, `localhost:${new URL(origin).port}`), 200);
});
