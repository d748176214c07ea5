/**
 * Mutates the code of `packages/domain`, folder by folder, and counts what the tests notice. Writes `scores.json` and
 * `SURVIVORS.md`; fails when less than 90 of a hundred mutants are killed, or one lives without a reason.
 */
import { readFileSync } from 'node:fs';
import { unexplained } from './explain.ts';
import { readScores, writeScores } from './files.ts';
import { mutate } from './mutate.ts';
import { readOptions } from './options.ts';
import { reasons } from './reasons.ts';
import { LEAST_SCORE, type Scores, scoreOf, totalOf } from './score.ts';

const { folders, ...options } = readOptions(process.argv.slice(2));
let scores: Scores = await readScores();

for (const folder of folders) {
  const mutants = await mutate(folder, options);
  const score = scoreOf(mutants, (file) => readFileSync(file, 'utf8'));
  scores = { ...scores, [folder]: score };
  await writeScores(scores, reasons);
  console.log(`${folder}: ${score.score} % of ${mutants.length - score.ignored} mutants killed`);
}

const total = totalOf(scores);
const left = unexplained(scores, reasons);
for (const { file, line, was, became } of left) console.error(`no reason: ${file}:${line}: ${was} became ${became}`);
console.log(`all folders: ${total} %, ${left.length} survivors without a reason`);
if (total < LEAST_SCORE || left.length > 0) process.exitCode = 1;
