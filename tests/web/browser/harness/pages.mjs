// SPDX-License-Identifier: GPL-3.0-or-later
// How does a file of tests get the pages of dateline-web in a browser?
import {after, before, test} from 'node:test';
import {launchBrowser, openPage, screens} from './browser.mjs';
import {startDateline} from './dateline.mjs';

/**
 * Defines tests over a server on `sources()` (the sample corpus by default) and a browser, both started once for the file:
 * const {pageTest} = pagesOf(); pageTest('name', async ({t, origin, index, browser, open}) => ...), where
 * open(screen) gives {page, troubles}.
 */
export function pagesOf(sources = async () => undefined) {
  const shared = {server: null, browser: null};
  before(async () => {
    shared.server = await startDateline(await sources());
    shared.browser = await launchBrowser();
  });
  after(async () => {
    await shared.browser?.close();
    await shared.server?.stop();
  });
  const pageTest = (name, body) => test(name, async (t) => {
    const {origin, index} = shared.server;
    const open = async (screen = screens.desktop) => {
      const opened = await openPage(shared.browser, origin, screen);
      t.after(() => opened.page.close());
      return opened;
    };
    await body({t, origin, index, open, browser: shared.browser});
  });
  return {pageTest};
}
