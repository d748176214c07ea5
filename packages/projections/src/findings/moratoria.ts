import type { EntryOf, Moratorium } from '@orgledger/domain';
import type { Moment } from './history.ts';

/** All moratoria among some entries, each with what lifted it. */
export const moratoriaOf = (moments: readonly Moment[]): readonly Moratorium[] => {
  const lifted = new Map<string, Moratorium['lifted']>();
  for (const { entry, window } of moments)
    if (entry.type === 'MoratoriumLifted') lifted.set(keyOf(entry), { by: entry.id, window });
  return moments.flatMap(({ entry, window }) =>
    entry.type === 'MoratoriumDeclared' ? [{ declared: entry, from: window, lifted: lifted.get(keyOf(entry)) }] : [],
  );
};

const keyOf = ({ data }: EntryOf<'MoratoriumDeclared' | 'MoratoriumLifted'>): string =>
  `${data.programmeId} ${data.moratoriumId}`;
