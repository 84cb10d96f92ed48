// SPDX-License-Identifier: GPL-3.0-or-later
// Did anything of an article or a query act in the browser, instead of being shown?
import {openPage} from '../browser/harness/browser.mjs';
import {inlineFaults} from '../browser/harness/policy.mjs';

const settleMilliseconds = 30;  // for timers, frames and redirects by <meta> that would start now
const pagesAtOnce = 4;

/** A page in which a call of trip(number) is a trouble, like all that openPage watches. */
export async function openArmedPage(browser, origin, options) {
  const {page, troubles} = await openPage(browser, origin, options);
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'trip', {value: (number) => console.error(`tripped: ${number}`), configurable: false});
  });
  return {page, troubles};
}

/** Addresses on the page that lead to something else than a page or file of http or https, or hide where they lead. */
function addressFaults(page) {
  return page.evaluate(() => {
    const faults = [];
    for (const link of document.querySelectorAll('a, area, form')) {
      const written = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? link.getAttribute('action');
      if (written === null) continue;
      if (!URL.canParse(written, document.baseURI)) {
        faults.push(`an address that is none: ${written}`);
        continue;
      }
      const url = new URL(written, document.baseURI);
      if (!['http:', 'https:'].includes(url.protocol)) faults.push(`an address of ${url.protocol} ${written}`);
      if (url.username || url.password) faults.push(`an address with a user's name: ${written}`);
      if (/^\s*[/\\]{2}/.test(written)) faults.push(`an address without scheme: ${written}`);
    }
    return faults;
  });
}

async function pageFaults(page, url) {
  await page.goto(url, {waitUntil: 'load'});
  await page.waitForTimeout(settleMilliseconds);
  if (page.url() !== new URL(url).href) return [`led on to ${page.url()}`];
  return [...await inlineFaults(page, await page.content()), ...await addressFaults(page)];
}

/** Opens the address and says what acted, or could have, in words. */
export async function visitFaults({page, troubles}, url) {
  troubles.splice(0);
  let faults;
  try {
    faults = await pageFaults(page, url);
  } catch (error) {  // a page that is on its way to another cannot be looked at
    faults = [`led on, or does not load: ${error.message}`];
  }
  return [...troubles.splice(0), ...faults].map((fault) => `${url}: ${fault}`);
}

/**
 * Visits all addresses, some at once, each in an armed page; `look(page, url)`, if given, may add faults of its own.
 * Resolves with the faults of each address, in the order of `urls`.
 */
export async function visitAll({browser, origin, options, urls, look = async () => []}) {
  const faults = urls.map(() => []);
  let next = 0;
  const worker = async () => {
    const armed = await openArmedPage(browser, origin, options);
    try {
      while (next < urls.length) {
        const turn = next++;
        faults[turn] = await visitFaults(armed, urls[turn]);
        faults[turn].push(...await look(armed.page, urls[turn]));
      }
    } finally {
      await armed.page.close();
    }
  };
  await Promise.all(Array.from({length: pagesAtOnce}, worker));
  return faults;
}

/** The text without what cannot be seen, spaces as one: what a reader compares. */
export function visible(text) {
  return text.replace(/[\p{Cc}\p{Cf}\u{e0000}-\u{e007f}\ufffd\ufffe\uffff]/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** Whether the page's <main> shows this text as it is. */
export async function showsText(page, text) {
  const shown = await page.evaluate(() => document.querySelector('main').textContent);
  return visible(shown).replaceAll(' ', '').includes(visible(text).replaceAll(' ', ''));
}
