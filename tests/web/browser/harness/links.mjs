// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses does a page hold, and what does it promise about them?

/**
 * Reads pages of HTML with the parser of a browser page, without loading anything of theirs.
 * {total, links: [{url, count}], resources: [url]}: total is the number in <main data-total>, count that in data-count,
 * both null where there is none; urls are absolute, without fragment. `rel` makes no difference.
 */
export function readPage(parserPage, html, baseUrl) {
  return parserPage.evaluate(([text, base]) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const number = (element, name) => {
      const written = element?.getAttribute(name);
      return written === null || written === undefined ? null : Number(written);
    };
    const absolute = (address) => {
      try {
        const url = new URL(address, base);
        url.hash = '';
        return url.href;
      } catch {
        return `invalid:${address}`;
      }
    };
    const hrefOf = (link) => link.getAttribute('href') ?? link.getAttribute('xlink:href');
    const links = [...parsed.querySelectorAll('a, area')].filter((link) => hrefOf(link) !== null)
      .map((link) => ({url: absolute(hrefOf(link)), count: number(link, 'data-count')}));
    const resources = [...parsed.querySelectorAll('link[href], script[src], img[src], source[src], iframe[src]')]
      .map((element) => absolute(element.getAttribute('href') ?? element.getAttribute('src')));
    return {total: number(parsed.querySelector('main'), 'data-total'), links, resources};
  }, [html, baseUrl]);
}
