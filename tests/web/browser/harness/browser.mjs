// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test get a real browser, and learn what went wrong in it?
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const packages = createRequire(join(process.env.DATELINE_BROWSER_PACKAGES ?? process.cwd(), 'package.json'));
const {chromium} = packages('playwright-core');
const axeSource = readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');

/** The screens that pages are looked at on; further options of a context may be added: {...screens.phone, javaScriptEnabled: false}. */
export const screens = {
  desktop: {viewport: {width: 1280, height: 900}, colorScheme: 'light'},
  desktopDark: {viewport: {width: 1280, height: 900}, colorScheme: 'dark'},
  phone: {viewport: {width: 360, height: 740}, colorScheme: 'light', isMobile: true, hasTouch: true, deviceScaleFactor: 2},
  phoneDark: {viewport: {width: 360, height: 740}, colorScheme: 'dark', isMobile: true, hasTouch: true, deviceScaleFactor: 2},
};

/** Chromium as Debian packs it; close() ends it. Nothing of it reaches beyond this machine. */
export function launchBrowser() {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.DATELINE_CHROMIUM ?? '/usr/bin/chromium',
    args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  });
}

/**
 * A page in a context of its own. Its `troubles` are, in words: errors on the console (a breach of the content security
 * policy is one), exceptions, dialogs, requests that failed, and requests to another origin than `origin`.
 * page.close() ends the context too.
 */
export async function openPage(browser, origin, options = screens.desktop) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);  // a test run keeps all cores busy
  const troubles = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('dialog', async (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('popup', (popup) => troubles.push(`window opened: ${popup.url()}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'about:') troubles.push(`request to another origin: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') troubles.push(`request failed: ${request.url()}: ${why}`);  // aborted: the page was left
  });
  page.on('close', () => context.close().catch(() => {}));
  return {page, troubles};
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds on the page against WCAG 2.2 AA, a line for each rule, with the first places. Needs a page with scripts on. */
export async function accessibilityBreaches(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, {runOnly: tags, resultTypes: ['violations']}), levels);
  return found.violations.map((rule) => {
    const places = rule.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} [${node.any.map((check) => check.message).join('; ')}]`);
    return `${rule.id} (${rule.impact}): ${rule.help}; ${rule.nodes.length} times: ${places.join(' | ')}`;
  });
}

/** By how many pixels the page is wider than its screen; 0 is right. A phone would zoom out, so its window does not tell. */
export async function overflowPixels(page) {
  const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
  return Math.max(0, width - page.viewportSize().width);
}
