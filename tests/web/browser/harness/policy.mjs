// SPDX-License-Identifier: GPL-3.0-or-later
// Would the browser refuse what slipped through the escaping of a page?

/** The directives of a Content-Security-Policy, name -> list of sources. */
export function parsePolicy(header) {
  const directives = new Map();
  for (const part of header.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

const harmless = /^('none'|'self'|data:|'sha(256|384|512)-[A-Za-z0-9+/=]+')$/;

/** What is wrong with the headers of an answer, in words. `headers` has get(name), as those of fetch. */
export function headerFaults(headers) {
  const faults = [];
  const policy = parsePolicy(headers.get('content-security-policy') ?? '');
  if (policy.get('default-src')?.join(' ') !== "'none'") faults.push("the policy does not begin from default-src 'none'");
  for (const [name, sources] of policy) {
    for (const source of sources) if (!harmless.test(source)) faults.push(`the policy lets in ${name} ${source}`);
  }
  if (policy.get('script-src')?.includes('data:')) faults.push('the policy runs scripts from data: addresses');
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {  // default-src does not stand for these
    if (!policy.has(name)) faults.push(`the policy leaves ${name} open`);
  }
  if (headers.get('x-content-type-options') !== 'nosniff') faults.push('no X-Content-Type-Options: nosniff');
  if (headers.get('access-control-allow-origin') !== null) faults.push('other origins may read this');
  return faults;
}

/** What of an HTML page would need a weaker policy, read by the parser of a browser page. */
export function inlineFaults(parserPage, html) {
  return parserPage.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const faults = [];
    for (const element of parsed.querySelectorAll('*')) {
      const name = element.localName;
      if (name === 'style' || (name === 'script' && !element.hasAttribute('src'))) faults.push(`inline <${name}>`);
      if (['iframe', 'object', 'embed', 'base'].includes(name)) faults.push(`<${name}>`);
      for (const attribute of element.attributes) {
        if (attribute.name === 'style' || attribute.name.startsWith('on')) faults.push(`<${name} ${attribute.name}>`);
        const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster'].includes(attribute.name);
        const scheme = isAddress ? /^([a-z][a-z0-9+.-]*):/i.exec(attribute.value.replace(/[\u0000-\u0020]/g, ''))?.[1] : null;
        const isIcon = ['link', 'img'].includes(name) && /^data:image\//i.test(attribute.value);
        if (scheme && !/^https?$/i.test(scheme) && !isIcon) faults.push(`<${name} ${attribute.name}="${attribute.value.slice(0, 60)}">`);
      }
    }
    return faults;
  }, html);
}
