import { memoryStore } from '@orgledger/store/memory';
import { expect, it } from 'vitest';
import { foldedInParts } from '../invariants/folded-in-parts.ts';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';
import { LEDGER_ID } from './play.ts';
import { chartsOn } from './records.ts';
import { replay } from './replay.ts';

it('M1: replaying a prefix and then the rest is replaying the whole', async () => {
  await overHistories(
    async ({ ledger, entries, accepted }, picks) => {
      const days = sample(interestingDays(entries), picks);
      const cut = (picks[0] ?? 0) % (accepted.length + 1);
      const store = memoryStore({ ledgerId: LEDGER_ID });
      const { ledger: first } = await replay(accepted.slice(0, cut), store);
      // What was asked between may leave something behind for the rest.
      await chartsOn(first, days);
      await first.close();
      const { ledger: second, refusals } = await replay(accepted.slice(cut), store);
      expect(refusals).toEqual([]);
      expect(await chartsOn(second, days)).toEqual(await chartsOn(ledger, days));
      await second.close();
    },
    { share: 0.5 },
  );
});

it('M1: a log that is folded in two parts, or once more, is folded as in one', async () => {
  await overHistories(({ entries }, [pick = 0]) => {
    expect(foldedInParts(entries, pick % (entries.length + 1))).toEqual([]);
  });
});

it('importing the commands of a ledger into a fresh one gives the same charts', async () => {
  await overHistories(
    async ({ ledger, entries, accepted }, picks) => {
      const days = sample(interestingDays(entries), picks);
      const { ledger: fresh } = await replay([]);
      const lines = accepted.map((command) => `${JSON.stringify(command)}\n`);
      expect(await fresh.import(lines, { actor: 'importer' })).toMatchObject({
        executed: accepted.length,
        refused: [],
      });
      expect(await fresh.size()).toBe(entries.length);
      expect(await chartsOn(fresh, days)).toEqual(await chartsOn(ledger, days));
      await fresh.close();
    },
    { share: 0.5 },
  );
});
