import type { CivilDate } from '@orgledger/domain';
import { chartByDefinition, findingsOn, placeEntry } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { overHistories } from '../properties/check.ts';
import { interestingDays, sample } from '../properties/days.ts';

it('findings of any day, as known at any place in the log, are those of the chart by its definition', async () => {
  await overHistories(async ({ ledger, entries, sizes }, picks) => {
    for (const on of sample(interestingDays(entries), picks)) {
      for (const size of [entries.length, ...sample(sizes, picks)]) {
        const found = await ledger.findings({ on, knownAt: { size } });
        const known = entries.slice(0, size);
        expect(found).toEqual(findingsOn(on, size, chartByDefinition(known, on), inFoldOrder(known)));
        const ids = new Set(known.map(({ id }) => id));
        for (const { findings } of found.groups)
          for (const one of findings) expect(one.entries.filter((id) => !ids.has(id))).toEqual([]);
      }
    }
  });
});

type Entries = Parameters<typeof chartByDefinition>[0];

const inFoldOrder = (entries: Entries) => {
  const key = ({
    window,
    order,
    place,
  }: NonNullable<ReturnType<typeof placeEntry>>): readonly (CivilDate | number)[] => [
    window.last,
    window.first,
    order,
    place,
  ];
  return entries
    .map(placeEntry)
    .filter((placed) => placed !== undefined)
    .toSorted((a, b) => {
      const [one, other] = [key(a), key(b)];
      const at = one.findIndex((part, index) => part !== other[index]);
      return at < 0 || (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
    });
};
