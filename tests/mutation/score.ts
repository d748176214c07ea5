import { relative, sep } from 'node:path';
import type { Mutant } from './mutate.ts';

/** A change to the code that no test noticed. */
export type Survivor = {
  /** Below `packages/domain/src`. */
  readonly file: string;
  readonly line: number;
  /** What the code said, and what it said instead. */
  readonly was: string;
  readonly became: string;
  /** No test came by there. */
  readonly uncovered?: true;
};

/** What became of the mutants of one folder. Those that timed out are killed too: the change was noticed. */
export type Score = {
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly noCoverage: number;
  /** Static, or the wording of a sentence: not tested. */
  readonly ignored: number;
  /** Of those tested, how many of a hundred were killed. */
  readonly score: number;
  readonly survivors: readonly Survivor[];
};

/** A score for each folder. */
export type Scores = Readonly<Record<string, Score>>;

/** Of a hundred mutants, how many have to be killed. */
export const LEAST_SCORE = 90;

const SOURCES = 'packages/domain/src';

/** The score of a folder. `read` gives the text of a source file. */
export const scoreOf = (mutants: readonly Mutant[], read: (file: string) => string): Score => {
  const count = (status: Mutant['status']): number => mutants.filter((mutant) => mutant.status === status).length;
  const counts = {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
    ignored: count('Ignored'),
  };
  const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return { ...counts, score: percentage(counts), survivors: survivors.map(survivorIn(read)).toSorted(byPlace) };
};

/** The score of all folders together. */
export const totalOf = (scores: Scores): number => {
  const sum = (key: keyof Counts): number => Object.values(scores).reduce((total, score) => total + score[key], 0);
  return percentage({
    killed: sum('killed'),
    timeout: sum('timeout'),
    survived: sum('survived'),
    noCoverage: sum('noCoverage'),
  });
};

type Counts = Pick<Score, 'killed' | 'timeout' | 'survived' | 'noCoverage'>;

/** In hundredths, rounded down: a score is not reached by rounding. */
const percentage = ({ killed, timeout, survived, noCoverage }: Counts): number => {
  const noticed = killed + timeout;
  const tested = noticed + survived + noCoverage;
  return tested === 0 ? 100 : Math.floor((noticed * 10_000) / tested) / 100;
};

const survivorIn =
  (read: (file: string) => string) =>
  ({ fileName, location: { start, end }, replacement = '', status }: Mutant): Survivor => {
    const lines = read(fileName)
      .split('\n')
      .slice(start.line - 1, end.line);
    // The end first: on a single line, cutting the start would move it.
    const last = lines.pop()?.slice(0, end.column - 1) ?? '';
    const [first = '', ...rest] = [...lines, last];
    return {
      file: relative(SOURCES, fileName).split(sep).join('/'),
      line: start.line,
      was: onOneLine([first.slice(start.column - 1), ...rest].join('\n')),
      became: onOneLine(replacement),
      ...(status === 'NoCoverage' ? { uncovered: true } : {}),
    };
  };

const onOneLine = (code: string): string => code.replace(/\s+/g, ' ').trim();

const byPlace = (a: Survivor, b: Survivor): number => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
