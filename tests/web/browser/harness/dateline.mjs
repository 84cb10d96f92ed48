// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test get a running dateline-web over an index of its own?
import {execFile, spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const run = promisify(execFile);
export const repository = resolve(fileURLToPath(import.meta.url), '../../../../..');
export const programs = process.env.DATELINE_BIN_DIR ?? join(repository, 'build/release/bin');
const startMilliseconds = 20_000;
const stopMilliseconds = 10_000;

/** Indexes the sources into a temporary folder. `remove` deletes it. */
export async function buildIndex(sources = [join(repository, 'sample-corpus')]) {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-browser.'));
  const index = join(folder, 'tested.idx');
  const remove = () => rm(folder, {recursive: true, force: true});
  try {
    await run(join(programs, 'dateline-index'), ['build', '--quiet', '--index', index, ...sources], {maxBuffer: 1 << 26});
  } catch (error) {
    if (error.code !== 3) {  // 3: some records were rejected, as hostile ones may be
      await remove();
      throw error;
    }
  }
  return {index, remove};
}

/** Resolves with the address that dateline-web prints once it listens. */
function servedAddress(server, messages) {
  return new Promise((resolveAddress, reject) => {
    const fail = (reason) => reject(new Error(`dateline-web ${reason}; it said: ${messages.join('')}`));
    const timer = setTimeout(() => fail('did not say its address'), startMilliseconds);
    server.once('error', (error) => fail(`cannot be started: ${error.message}`));
    server.once('exit', (code, signal) => fail(`ended with ${signal ?? code}`));
    server.stderr.on('data', (text) => {
      messages.push(text);
      const said = messages.join('').match(/serving .* at (http:\/\/[^\s/]+)\/?\s/);
      if (!said) return;
      clearTimeout(timer);
      resolveAddress(said[1]);
    });
  });
}

function stopped(server) {
  return new Promise((resolveExit) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolveExit(server.exitCode);
    const timer = setTimeout(() => server.kill('SIGKILL'), stopMilliseconds);
    server.once('exit', (code) => {
      clearTimeout(timer);
      resolveExit(code);
    });
    server.kill('SIGTERM');
  });
}

/**
 * Starts dateline-web on a port that the system chooses, over an index of `sources`.
 * {origin: 'http://127.0.0.1:PORT', index, messages: [text of stderr], stop(): exit status}; `stop` deletes the index too.
 */
export async function startDateline(sources) {
  const {index, remove} = await buildIndex(sources);
  const messages = [];
  const server = spawn(join(programs, 'dateline-web'), ['--index', index, '--listen', '127.0.0.1:0', '--quiet'],
    {stdio: ['ignore', 'ignore', 'pipe']});
  server.stderr.setEncoding('utf8');
  const stop = async () => {
    const status = await stopped(server);
    await remove();
    return status;
  };
  try {
    return {origin: await servedAddress(server, messages), index, messages, stop};
  } catch (error) {
    if (server.pid) await stop();
    else await remove();
    throw error;
  }
}
