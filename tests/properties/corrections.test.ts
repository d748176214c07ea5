import { type Chart, LAST_DAY, stateRules, subjectOf } from '@orgledger/domain';
import { allowAll, type Ledger, openLedger } from '@orgledger/ledger';
import { chartByDefinition, emptyChart, standingEntries } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { laterEntriesMatter } from '../invariants/later-entries.ts';
import type { ChartOf } from '../invariants/machinery.ts';
import { overHistories } from './check.ts';
import { correctionOf, logOf, type Store } from './correcting.ts';
import { breakpoints, interestingDays, sample } from './days.ts';

const records = ['agencies', 'positions', 'functions', 'persons', 'mergers', 'programmes'] as const;

it('M4: corrections change what stands on every day, and nothing of what was known before', async () => {
  const counts = { corrected: 0, annulled: 0, undone: 0, refused: 0 };
  const met = () => {
    for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(5);
  };
  await overHistories(
    async ({ ledger, store, entries }, picks) => {
      const known = entries.length;
      const days = interestingDays(entries);
      const some = sample(days, picks);
      const was = new Map<string, Chart>();
      for (const on of some) was.set(on, await ledger.chart({ on, knownAt: { size: known } }));
      const tried = picks.flatMap((pick) => [pick, pick * 31 + 7, pick * 7919 + 3]);
      for (const [turn, pick] of tried.entries()) {
        const log = await logOf(store);
        const command = correctionOf(log, pick, turn, days);
        if (command === undefined) continue;
        const result = await ledger.execute(command);
        if (!result.ok) {
          counts.refused += 1;
          expect(await logOf(store)).toEqual(log);
        } else if (command.command === 'CorrectEntries') counts.corrected += 1;
        else if (log.some(({ id, type }) => id === command.data.entryIds[0] && type.startsWith('Entry')))
          counts.undone += 1;
        else counts.annulled += 1;
      }
      const log = await logOf(store);
      const chartAsKnown: ChartOf = (entriesOf, on, size) =>
        entriesOf === log ? ledger.chart({ on, knownAt: { size } }) : (was.get(on) ?? emptyChart());
      for (const on of some) expect(await laterEntriesMatter(chartAsKnown, log, on, known)).toEqual([]);
      for (const on of sample(interestingDays(standingEntries(log)), picks)) {
        const [chart, defined] = [await ledger.chart({ on }), chartByDefinition(log, on)];
        for (const kind of records) expect(chart[kind], `${kind} on ${on}`).toEqual(defined.chart[kind]);
        expect(chart.possible.map(({ id }) => id)).toEqual(defined.possible.map(({ entry }) => entry.id));
      }
      // Every rule still holds, and everything still applies.
      for (const on of breakpoints(standingEntries(log))) {
        const { chart, skipped } = chartByDefinition(log, on);
        expect([...skipped.values()], `not applicable on ${on}`).toEqual([]);
        const subjects = Object.values(chart).flatMap((map) => [...map.values()].map(subjectOf));
        expect(subjects.flatMap((subject) => stateRules.flatMap((rule) => rule.judge(chart, subject)))).toEqual([]);
      }
      expect(await ledger.stuck()).toEqual([]);
      await sameWhenOpenedAgain(ledger, store);
    },
    { runs: Number(process.env['RUNS'] ?? 60), met },
  );
});

const sameWhenOpenedAgain = async (ledger: Ledger, store: Store): Promise<void> => {
  const again = await openLedger({ store: async () => ({ ...store, close: async () => {} }), authorise: allowAll });
  const [one, other] = [await ledger.chart({ on: LAST_DAY }), await again.chart({ on: LAST_DAY })];
  for (const kind of records) expect(other[kind]).toEqual(one[kind]);
  expect(await again.size()).toBe(await ledger.size());
};
