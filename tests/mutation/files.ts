import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Reason } from './explain.ts';
import { survivorsDocument } from './explain.ts';
import type { Scores } from './score.ts';

const scoresFile = fileURLToPath(new URL('scores.json', import.meta.url));
const survivorsFile = fileURLToPath(new URL('SURVIVORS.md', import.meta.url));

/** The scores as they are committed. */
export const readScores = async (): Promise<Scores> => JSON.parse(await readFile(scoresFile, 'utf8'));

/** The list of survivors as it is committed. */
export const readSurvivors = (): Promise<string> => readFile(survivorsFile, 'utf8');

/** Writes the scores, folder by folder in the order of their names, and the list of survivors that goes with them. */
export const writeScores = async (scores: Scores, reasons: readonly Reason[]): Promise<void> => {
  const inOrder = Object.fromEntries(Object.entries(scores).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(scoresFile, `${JSON.stringify(inOrder, undefined, 2)}\n`);
  await writeFile(survivorsFile, survivorsDocument(inOrder, reasons));
};
