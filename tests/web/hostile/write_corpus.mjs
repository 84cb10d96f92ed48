// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the hostile archive to be looked at: node tests/web/hostile/write_corpus.mjs FOLDER
import {mkdir} from 'node:fs/promises';
import {writeCorpus} from './corpus.mjs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: write_corpus.mjs FOLDER');
await mkdir(folder, {recursive: true});
process.stdout.write(`${(await writeCorpus(folder)).length} articles\n`);
