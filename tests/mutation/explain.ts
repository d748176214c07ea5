import type { Score, Scores, Survivor } from './score.ts';

/** Why mutants of a file may live. */
export type Reason = {
  /** Below `packages/domain/src`, or a pattern of it; all files where it is left out. */
  readonly file?: string | RegExp;
  /** What the code said, or a pattern of it. */
  readonly was: string | RegExp;
  /** What it said instead; anything where it is left out. */
  readonly became?: string | RegExp;
  readonly why: string;
};

/** The reason why a mutant may live: the first that is for it. */
export const reasonFor = (survivor: Survivor, reasons: readonly Reason[]): Reason | undefined =>
  reasons.find(
    ({ file, was, became }) =>
      (file === undefined || matches(survivor.file, file)) &&
      matches(survivor.was, was) &&
      (became === undefined || matches(survivor.became, became)),
  );

/** The survivors that nothing explains. */
export const unexplained = (scores: Scores, reasons: readonly Reason[]): readonly Survivor[] =>
  Object.values(scores)
    .flatMap(({ survivors }) => survivors)
    .filter((survivor) => reasonFor(survivor, reasons) === undefined);

/** Reasons that are for no survivor any more. */
export const idle = (scores: Scores, reasons: readonly Reason[]): readonly Reason[] => {
  const used = new Set(
    Object.values(scores).flatMap(({ survivors }) => survivors.map((one) => reasonFor(one, reasons))),
  );
  return reasons.filter((reason) => !used.has(reason));
};

/** The list of survivors, file by file, each with its reason, as Markdown. */
export const survivorsDocument = (scores: Scores, reasons: readonly Reason[]): string =>
  [
    '# Mutants that live',
    '',
    'Changes to the code of `packages/domain` that no test notices, and why. Written by `pnpm mutation`; the reasons are in',
    '`reasons.ts`.',
    ...Object.entries(scores).flatMap(([folder, score]) => section(folder, score, reasons)),
    '',
  ].join('\n');

const section = (folder: string, { score, survivors }: Score, reasons: readonly Reason[]): readonly string[] => {
  const files = Map.groupBy(survivors, ({ file }) => file);
  return [
    '',
    `## ${folder}: ${score} %`,
    ...[...files].flatMap(([file, ones]) => ['', `### ${file}`, '', ...ones.map((one) => line(one, reasons))]),
  ];
};

const line = (survivor: Survivor, reasons: readonly Reason[]): string => {
  const why = reasonFor(survivor, reasons)?.why ?? '**not explained**';
  return `- ${survivor.line}: ${code(survivor.was)} became ${code(survivor.became)}: ${why}`;
};

const MOST = 120;

/** Code in a fence that is longer than any within, cut to a length that can be read. */
const code = (text: string): string => {
  const short = text.length > MOST ? `${text.slice(0, MOST)}...` : text;
  const fence = '`'.repeat(1 + Math.max(0, ...(short.match(/`+/g) ?? []).map(({ length }) => length)));
  return short === '' ? 'nothing' : fence.length > 1 ? `${fence} ${short} ${fence}` : `${fence}${short}${fence}`;
};

const matches = (text: string, pattern: string | RegExp): boolean =>
  typeof pattern === 'string' ? text === pattern : pattern.test(text);
