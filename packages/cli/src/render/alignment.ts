import type { Alignment, Counterpart, UnmatchedPair } from '@orgledger/ledger';
import { counted } from './words.ts';
import { wrap } from './wrap.ts';

/** The alignment of each agency in a few lines, and at the end what does not match. */
export const alignmentText = (rows: readonly Alignment[]): string => {
  if (rows.length === 0) return 'no agency has a counterpart above or below, or several parents, on that day';
  const several = rows.filter(({ severalParents }) => severalParents).length;
  const pairs = rows.reduce((sum, { unmatched }) => sum + unmatched.length, 0);
  return [
    ...rows.map(rowText),
    `${counted(several, 'agency has', 'agencies have')} several parents; ${counted(pairs, 'pair does', 'pairs do')} not match`,
  ].join('\n\n');
};

const rowText = ({ agencyId, level, kinds, parents, above, below, unmatched }: Alignment): string =>
  [
    wrap(`${agencyId} (${level}: ${kinds.join(' + ')})`, ''),
    ...parents.map(({ line, parentId }) => wrap(`${line}: reports to ${parentId}`, '  ')),
    ...above.map((one) => wrap(`above: ${counterpart(one)}`, '  ')),
    ...below.map((one) => wrap(`below: ${counterpart(one)}`, '  ')),
    ...unmatched.map((one) => wrap(mismatch(one), '  ')),
  ].join('\n');

const counterpart = ({ line, agencyId, kinds }: Counterpart): string => `${agencyId} (${line}, ${kinds.join(' + ')})`;

const mismatch = ({ agencyId, joined, apart }: UnmatchedPair): string => {
  const where = {
    below: 'joined here and apart there',
    above: 'apart here and joined there',
    both: 'joined differently',
  };
  return `does not match ${agencyId}: ${apart.join(', ')} ${where[joined]}`;
};
