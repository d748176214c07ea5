import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { idle, survivorsDocument, unexplained } from './explain.ts';
import { readScores, readSurvivors } from './files.ts';
import { folders } from './folders.ts';
import { reasons } from './reasons.ts';
import { LEAST_SCORE, totalOf } from './score.ts';

const domain = fileURLToPath(new URL('../../packages/domain/src/', import.meta.url));

test('every folder of the domain has a score, and 90 of a hundred mutants are killed', async () => {
  const scores = await readScores();
  const there = readdirSync(domain, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(Object.keys(scores)).toEqual(there.toSorted());
  expect(folders.toSorted()).toEqual(there.toSorted());
  expect(totalOf(scores)).toBeGreaterThanOrEqual(LEAST_SCORE);
});

test('every mutant that lives has a reason, and every reason a mutant', async () => {
  const scores = await readScores();
  expect(unexplained(scores, reasons)).toEqual([]);
  expect(idle(scores, reasons)).toEqual([]);
});

test('the list of survivors is the one of these scores and reasons', async () => {
  expect(await readSurvivors()).toBe(survivorsDocument(await readScores(), reasons));
});
