import type { EntryOf, LedgerEntry, Moratorium, Window } from '@orgledger/domain';

type InForce = { readonly entry: LedgerEntry; readonly window: Window };

/** All moratoria among some entries, each with what lifted it. */
export const moratoriaOf = (moments: readonly InForce[]): readonly Moratorium[] => {
  const lifted = new Map<string, Moratorium['lifted']>();
  for (const { entry, window } of moments)
    if (entry.type === 'MoratoriumLifted') lifted.set(keyOf(entry), { by: entry.id, window });
  return moments.flatMap(({ entry, window }) =>
    entry.type === 'MoratoriumDeclared' ? [{ declared: entry, from: window, lifted: lifted.get(keyOf(entry)) }] : [],
  );
};

const keyOf = ({ data }: EntryOf<'MoratoriumDeclared' | 'MoratoriumLifted'>): string =>
  `${data.programmeId} ${data.moratoriumId}`;
