import type { LedgerEntry } from '@orgledger/domain';
import { chartByDefinition, createChartIndex } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { judgeDayByDay } from '../../packages/ledger/src/judge/day-by-day.ts';
import { surelyPasses } from '../../packages/ledger/src/judge/surely-passes.ts';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';

const records = ['agencies', 'positions', 'functions', 'persons', 'mergers', 'programmes'] as const;

it('what surely passes would pass day by day, and nearly all that passes surely does', async () => {
  const counts = { sure: 0, unsure: 0, refused: 0 };
  await overHistories(
    ({ entries }, picks) => {
      const days = interestingDays(entries);
      const commands = [...new Set(entries.flatMap(({ metadata }) => metadata.commandId ?? []))];
      for (const [turn, command] of sample(commands, picks.concat(picks.map((pick) => pick * 7919 + 1))).entries()) {
        // The log without a command, which is then put back on its own day and on others.
        const others = inOrder(entries.filter(({ metadata }) => metadata.commandId !== command));
        const own = entries.filter(({ metadata }) => metadata.commandId === command);
        const index = createChartIndex();
        for (const entry of others) index.insert(entry);
        for (const day of [undefined, ...sample(days, [turn, (picks[0] ?? 0) + turn, (picks[1] ?? 0) + turn])]) {
          const again = own.map((entry, offset) => moved(entry, others.length + offset, day));
          const [sure, refusal] = [surelyPasses(index, again), judgeDayByDay(index, again)];
          if (sure) expect(refusal, `${own[0]?.type} on ${day ?? 'its own day'}`).toBeUndefined();
          counts[sure ? 'sure' : refusal === undefined ? 'unsure' : 'refused'] += 1;
        }
      }
    },
    { met: () => expect(counts.refused).toBeGreaterThan(100) },
  );
  // Unsure is what would pass in a log that is broken already, as one without its first entries is.
  expect(counts.sure / (counts.sure + counts.unsure)).toBeGreaterThan(0.8);
});

it('an index is the chart by its definition in whatever order the entries were recorded', async () => {
  await overHistories(
    ({ entries }, picks) => {
      const shuffled = inOrder(
        entries
          .map((entry, place) => ({ entry, key: ((picks[0] ?? 0) + 7919 * (place + 1)) % 1009 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ entry }) => entry),
      );
      const index = createChartIndex();
      for (const entry of shuffled) index.insert(entry);
      for (const on of sample(interestingDays(entries), picks)) {
        const [folded, defined] = [index.chartOn(on), chartByDefinition(shuffled, on)];
        for (const kind of records) {
          expect(folded.chart[kind], `${kind} on ${on}`).toEqual(defined.chart[kind]);
          expect([...folded.chart[kind].keys()], `order of ${kind} on ${on}`).toEqual([...defined.chart[kind].keys()]);
        }
        expect(folded.skipped).toEqual(defined.skipped);
        expect([...folded.skipped.keys()]).toEqual([...defined.skipped.keys()]);
      }
    },
    { runs: 60 },
  );
});

/** The entries as if they had been recorded in the order in which they are given. */
const inOrder = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.map((entry, index) => ({ ...entry, index }));

// Only the place and the window of an entry are replaced.
const moved = (entry: LedgerEntry, index: number, effective: string | undefined): LedgerEntry =>
  ({ ...entry, index, data: { ...entry.data, ...(effective === undefined ? {} : { effective }) } }) as LedgerEntry;
