// SPDX-License-Identifier: GPL-3.0-or-later
// How does a file of tests get the pages of dateline-web in a browser, or a reason to skip?
import {after, before, test} from 'node:test';
import {launchBrowser, openPage, screens} from './browser.mjs';
import {reasonToSkipPages, startDateline} from './dateline.mjs';

/**
 * Defines tests over a server on `sources()` (the sample corpus by default) and a browser, both started once for the file:
 * const {pageTest} = pagesOf(); pageTest('name', async ({t, origin, open}) => ...), where open(screen) gives {page, troubles}.
 * Each test is skipped, with the reason, while there are no pages.
 */
export function pagesOf(sources = async () => undefined) {
  const shared = {reason: '', server: null, browser: null};
  before(async () => {
    shared.reason = await reasonToSkipPages();
    if (shared.reason) return;
    shared.server = await startDateline(await sources());
    shared.browser = await launchBrowser();
  });
  after(async () => {
    await shared.browser?.close();
    await shared.server?.stop();
  });
  const pageTest = (name, body) => test(name, async (t) => {
    if (shared.reason) return t.skip(shared.reason);
    const {origin} = shared.server;
    const open = async (screen = screens.desktop) => {
      const opened = await openPage(shared.browser, origin, screen);
      t.after(() => opened.page.close());
      return opened;
    };
    await body({t, origin, open});
  });
  return {pageTest};
}
