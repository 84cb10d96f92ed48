// SPDX-License-Identifier: GPL-3.0-or-later
// Does every link lead somewhere, and to as many articles as it promises?
import {readPage} from './links.mjs';

const atOnce = 4;
const mostTries = 8;

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `size` of the items, each as likely as the next, in their order; all of them if there are no more. */
export function sample(items, size, random) {
  if (items.length <= size) return items;
  const keyed = items.map((item, place) => ({item, place, key: random()}));
  const chosen = keyed.sort((a, b) => a.key - b.key).slice(0, size);
  return chosen.sort((a, b) => a.place - b.place).map(({item}) => item);
}

/** What a crawl knows: what was promised by whom, what is still to be visited, what was wrong. */
class Ledger {
  constructor(origin) {
    this.origin = origin;
    this.promises = new Map();  // url -> {count, from}
    this.known = new Set();
    this.next = [];
    this.faults = [];
  }

  add(url, count, from) {
    if (url.startsWith('invalid:')) this.faults.push(`${from} has a link that is no address: ${url.slice(8)}`);
    if (!url.startsWith(`${this.origin}/`)) return;
    if (count !== null) this.promise(url, count, from);
    if (this.known.has(url)) return;
    this.known.add(url);
    this.next.push({url, from});
  }

  promise(url, count, from) {
    const earlier = this.promises.get(url);
    if (!Number.isInteger(count)) this.faults.push(`${from} promises no whole number of articles at ${url}`);
    else if (!earlier) this.promises.set(url, {count, from});
    else if (earlier.count !== count) {
      this.faults.push(`${from} promises ${count} articles at ${url}, ${earlier.from} promised ${earlier.count}`);
    }
  }
}

/** An answer; where the server asks for patience, as with a third export at once, it is asked again. */
async function patientFetch(url) {
  for (let tries = 1; ; ++tries) {
    const answer = await fetch(url, {redirect: 'follow'});
    if (tries === mostTries || !answer.headers.has('retry-after')) return answer;
    await answer.text();
    await new Promise((resolve) => setTimeout(resolve, tries * 100));
  }
}

/** {url, from, status, type, total} of the answer, and into the ledger what its page holds; null without an answer. */
async function visit({url, from}, {parserPage, pending = []}, ledger) {
  let answer;
  let body;
  try {
    answer = await patientFetch(url);
    body = await answer.text();
  } catch (error) {
    ledger.faults.push(`${url} (linked from ${from}): no answer: ${error.cause?.message ?? error.message}`);
    return null;
  }
  const excused = answer.status === 404 && pending.some((path) => path.test(new URL(url).pathname));
  if (answer.status !== 200 && !excused) ledger.faults.push(`${url} (linked from ${from}): status ${answer.status}`);
  const type = answer.headers.get('content-type') ?? '';
  const page = type.startsWith('text/html') ? await readPage(parserPage, body, url) : null;
  for (const link of page?.links ?? []) ledger.add(link.url, link.count, url);
  for (const resource of page?.resources ?? []) ledger.add(resource, null, url);
  return {url, from, status: answer.status, type, total: page?.total ?? null};
}

/** Visits some at once; the answers in the order of `level`. */
async function visitLevel(level, asked, ledger) {
  const pages = [];
  let next = 0;
  const worker = async () => {
    while (next < level.length) {
      const turn = next++;
      pages[turn] = await visit(level[turn], asked, ledger);
    }
  };
  await Promise.all(Array.from({length: atOnce}, worker));
  return pages.filter(Boolean);
}

function checkPromises(ledger, pages) {
  let kept = 0;
  for (const page of pages) {
    const promise = ledger.promises.get(page.url);
    if (!promise) continue;
    if (page.total === promise.count) kept += 1;
    else ledger.faults.push(`${promise.from} promises ${promise.count} articles at ${page.url}, where there are ${page.total}`);
  }
  return kept;
}

/**
 * Follows every link and resource of the same origin, breadth first, from the start addresses. Visits at most `most`
 * addresses; a level that holds more than half of what is left is sampled by the seed, so that later levels are reached too.
 * crawl({parserPage, origin, starts, most, seed, pending}): a path that one of `pending` matches may be answered with 404.
 * {pages: [{url, from, status, type, total}], faults: [words], kept: promises that were kept, left: not visited}
 */
export async function crawl(asked) {
  const {origin, starts, most, seed} = asked;
  const ledger = new Ledger(origin);
  const random = seededRandom(seed);
  const pages = [];
  let left = 0;
  for (const start of starts) ledger.add(new URL(start, origin).href, null, 'the start');
  while (ledger.next.length > 0 && pages.length < most) {
    const found = ledger.next.sort((a, b) => (a.url < b.url ? -1 : 1));  // in whatever order answers came
    ledger.next = [];
    const level = sample(found, Math.ceil((most - pages.length) / 2), random);
    left += found.length - level.length;
    pages.push(...await visitLevel(level, asked, ledger));
  }
  return {pages, kept: checkPromises(ledger, pages), faults: ledger.faults, left: left + ledger.next.length};
}
