// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages does the web front end have, for tests that know nothing of their details?
import {crawl} from './crawl.mjs';

/** Addresses to begin from: the first page, answers in several languages and of every kind, empty and odd ones. */
export const starts = [
  '/', '/?q=North+Korea+workers+Russia', '/?q=sanctions&country=RU', '/?q=election&sort=newest&offset=10', '/?q=date%3A2017',
  '/?q=%D0%9A%D0%9D%D0%94%D0%A0', '/?q=%E5%8C%97%E6%9C%9D%E9%AE%AE', '/?q=title%3Asummit+OR+%22climate+agreement%22',
  '/?q=nosuchwordatall', '/?q=%22unclosed+(', '/?q=country%3Anone', '/?from=2017&to=2018', '/?undated=only', '/?q=the',
  '/map', '/timeline', '/opensearch.xml', '/search.json?q=sanctions', '/search.csv?q=sanctions', '/search.atom?q=sanctions',
];

/** Paths that are promised by links and not answered yet; each goes from here with the change that answers it. */
export const pending = [];

const kindsOf = new Map();  // origin -> a promise of its addresses

/** One address of each kind of page (by its path; ids of articles are one kind) that a short crawl finds; found once. */
export function kindsOfPages(parserPage, origin) {
  if (!kindsOf.has(origin)) kindsOf.set(origin, findKinds(parserPage, origin));
  return kindsOf.get(origin);
}

async function findKinds(parserPage, origin) {
  const {pages} = await crawl({parserPage, origin, starts, most: 150, seed: 3});
  const kinds = new Map();
  for (const page of pages.filter(({type, status}) => status === 200 && type.startsWith('text/html'))) {
    const url = new URL(page.url);
    const kind = `${url.pathname.replace(/[a-z0-9]{26}/, 'ID')} ${url.pathname === '/' && url.searchParams.has('q') ? 'answer' : ''}`;
    if (!kinds.has(kind)) kinds.set(kind, page.url);
  }
  return [...kinds.values()];
}
