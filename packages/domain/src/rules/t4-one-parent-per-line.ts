import { demand } from '../errors/index.ts';

/** T4, hard own: an agency has at most one parent per reporting line. */
export const oneParentPerLine = (agencyId: string, lines: readonly { readonly line: string }[]): void => {
  const names = lines.map(({ line }) => line);
  demand(
    new Set(names).size === names.length,
    'T4',
    [agencyId],
    'an agency has at most one parent per reporting line; name each line once',
  );
};
