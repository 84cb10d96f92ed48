// SPDX-License-Identifier: GPL-3.0-or-later
// What do the pages look like? Takes the pictures of docs/web.md anew, from the sample corpus; pngquant makes them small.
// Usage: node tests/web/browser/screenshots.mjs [FOLDER]   (environment as in run; docs/screenshots by default)
import {execFileSync} from 'node:child_process';
import {mkdir, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {launchBrowser, openPage, screens} from './harness/browser.mjs';
import {repository, startDateline} from './harness/dateline.mjs';

const folder = process.argv[2] ?? join(repository, 'docs/screenshots');
const maxBytes = 120 * 1024;
const example = 'q=North+Korea+workers+Russia';
const phone = {...screens.phone, viewport: {width: 400, height: 800}, deviceScaleFactor: 1};

async function picture(browser, origin, {path, screen = screens.desktop, act = async () => {}}) {
  const {page, troubles} = await openPage(browser, origin, {...screen, reducedMotion: 'reduce'});
  await page.goto(origin + path);
  await act(page);
  const png = await page.screenshot();
  await page.close();
  if (troubles.length > 0) throw new Error(`${path}: ${troubles.join('; ')}`);
  return png;
}

/** Three screens of a phone beside each other, 1280 pixels in all. */
async function sideBySide(browser, pictures) {
  const {page} = await openPage(browser, 'data:', {viewport: {width: 1280, height: 840}});
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`).join('');
  await page.setContent(`<style>body{margin:0;padding:20px;display:flex;gap:20px;background:#d6dbe1}</style>${images}`);
  const png = await page.screenshot();
  await page.close();
  return png;
}

async function firstArticle(origin, search) {
  const {hits} = await (await fetch(`${origin}/search.json?${search}`)).json();
  return `/article/${hits[0].id}?${search}`;
}

async function keep(name, png) {
  const file = join(folder, `${name}.png`);
  await writeFile(file, execFileSync('pngquant', ['--speed', '1', '--strip', '-'], {input: png, maxBuffer: 1 << 26}));
  const {size} = await stat(file);
  console.log(`${name}.png: ${size} bytes`);
  if (size > maxBytes) throw new Error(`${file} has ${size} bytes, more than ${maxBytes}`);
}

async function takeAll(browser, origin) {
  const article = await firstArticle(origin, example);
  const openEvidence = (page) => page.locator('.evidence summary').first().click();
  await keep('answer', await picture(browser, origin, {path: `/?${example}`}));
  await keep('narrowed', await picture(browser, origin, {
    path: '/?q=sanctions&country=KP&country=RU&any=country&exclude=language:de&from=2016&to=2024&sort=newest', screen: screens.desktopDark}));
  await keep('article', await picture(browser, origin, {path: article, act: openEvidence}));
  await keep('map', await picture(browser, origin, {path: '/map?q=sanctions'}));
  const openFacets = async (page) => {
    await page.locator('#narrow > summary').click();
    await page.evaluate(() => document.getElementById('narrow').scrollIntoView());
    await page.mouse.move(0, 0);
  };
  const pictures = [];
  pictures.push(await picture(browser, origin, {path: `/?${example}`, screen: phone}));
  pictures.push(await picture(browser, origin, {path: `/?${example}`, screen: phone, act: openFacets}));
  pictures.push(await picture(browser, origin, {path: await firstArticle(origin, `q=${encodeURIComponent('قناة السويس')}`), screen: {...phone, colorScheme: 'dark'}}));
  await keep('phone', await sideBySide(browser, pictures));
}

await mkdir(folder, {recursive: true});
process.chdir(repository);  // so that the pictures name files as in the repository
const server = await startDateline(['sample-corpus']);
const browser = await launchBrowser();
try {
  await takeAll(browser, server.origin);
} finally {
  await browser.close();
  await server.stop();
}
