// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test serve a few pages of its own?
import {createServer} from 'node:http';

export const strictHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** A whole page, in English, with this in its <main>. */
export function wholePage(main, {total = 0, head = ''} = {}) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
    <meta name="viewport" content="width=device-width">${head}</head>
    <body><main data-total="${total}"><h1>A page</h1>${main}</main></body></html>`;
}

/**
 * Serves `answers`: path with query -> text of a page, or {status, headers, body}; anything else is answered with 404.
 * {origin, stop()}
 */
export async function serve(answers) {
  const server = createServer((request, response) => {
    const known = answers[request.url];
    const {status = 200, headers = {}, body} = typeof known === 'object' ? known : {body: known};
    response.writeHead(known === undefined ? 404 : status, {...strictHeaders, ...headers});
    response.end(body ?? 'nothing here');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => new Promise((resolve) => {
    server.closeAllConnections?.();
    server.close(resolve);
  });
  return {origin: `http://127.0.0.1:${server.address().port}`, stop};
}
