import {
  dayBefore,
  LAST_DAY,
  type LedgerEntry,
  type Subject,
  stateRules,
  subjectOf,
  transitionRules,
  type Violation,
  windowOf,
} from '@orgledger/domain';
import { applyEntry, chartByDefinition, emptyChart, placeEntry } from '@orgledger/projections';
import { GENERATOR } from '@orgledger/testing';
import { expect, it } from 'vitest';
import { halfMergers } from '../invariants/half-mergers.ts';
import { secondEffects } from '../invariants/second-effects.ts';
import { overHistories } from './check.ts';
import { breakpoints, sample } from './days.ts';

it('every shared rule holds on every day, at every prefix that ends after a command and its follow-ups', async () => {
  await overHistories(({ entries, sizes }, picks) => {
    for (const size of new Set([entries.length, ...sample(sizes, picks)])) {
      const prefix = entries.slice(0, size);
      for (const on of breakpoints(prefix)) {
        const { chart, skipped } = chartByDefinition(prefix, on);
        expect([...skipped.values()], `not applicable on ${on} after ${size}`).toEqual([]);
        expect(fullSweep(chart), `on ${on} after ${size}`).toEqual([]);
      }
      expect(transitions(prefix), `after ${size}`).toEqual([]);
    }
  });
});

it('L6: no prefix of the log shows half a merger', async () => {
  await overHistories(
    ({ entries }) => {
      expect(halfMergers(entries)).toEqual([]);
    },
    { runs: 40 },
  );
});

it('M8: a repeated command yields nothing, whatever has happened since', async () => {
  await overHistories(async ({ ledger, accepted, entries }) => {
    expect(await secondEffects(ledger, accepted)).toEqual([]);
    expect(await ledger.size()).toBe(entries.length);
  });
});

it('a command repeated under another id takes no second effect, whatever has happened since', async () => {
  await overHistories(
    async ({ ledger, accepted, entries }) => {
      for (const [index, command] of accepted.entries()) {
        const again = await ledger.execute({ ...command, id: `again-${index}` });
        expect(again, `${command.command} ${index}`).toMatchObject({ ok: false });
      }
      expect(await ledger.size()).toBe(entries.length);
    },
    { runs: 60 },
  );
});

it('a refused command leaves the log as it was, and says why with a code, a rule or a field, and what to do', async () => {
  let seen = 0;
  await overHistories(
    ({ refused }) => {
      for (const { refusal, growth } of refused) {
        seen += 1;
        expect(growth).toBe(0);
        expect(refusal.code).toMatch(/^[A-Z][A-Za-z]+$/);
        expect(refusal.message.length).toBeGreaterThan(20);
        if (refusal.code === 'RuleViolated') expect(refusal.rule).toBeDefined();
      }
    },
    { met: () => expect(seen).toBeGreaterThan(0) },
  );
});

it('a command dated back that would break a later day is refused and names the later entry', async () => {
  let named = 0;
  await overHistories(
    async ({ ledger }) => {
      const { agencies } = await ledger.chart({ on: LAST_DAY });
      for (const { id, begin, end } of agencies.values()) {
        const [from, until] = [
          windowOf(begin.effective).last,
          end === undefined ? undefined : windowOf(end.effective).last,
        ];
        const eve = until === undefined ? undefined : dayBefore(until);
        if (eve === undefined || eve < from) continue;
        const { positions } = await ledger.chart({ on: eve });
        const people = [...positions.values()]
          .filter(({ agencyId }) => agencyId === id)
          .flatMap(({ holders }) => holders);
        const staff = [...new Set(people.map(({ personId }) => personId))].map(
          (personId) => ({ kind: 'released', personId, reason: 'reform' }) as const,
        );
        const result = await ledger.execute({
          command: 'AbolishAgency',
          actor: 'generator',
          effective: eve,
          data: { agencyId: id, reason: 'reform', rest: { kind: 'unknown' }, staff },
        });
        if (result.ok) throw new Error(`the agency ${id} ended twice`);
        const later = (result.refusal.entries ?? []).filter((entry) => entry !== '');
        if (result.refusal.day !== undefined && result.refusal.day > eve) {
          expect(later.length, result.refusal.message).toBeGreaterThan(0);
          named += 1;
        }
      }
    },
    { met: () => expect(named).toBeGreaterThan(0) },
  );
});

it('most generated commands that try nothing forbidden are accepted, so that the properties speak of long lives', async () => {
  let [accepted, refused] = [0, 0];
  await overHistories((played) => {
    accepted += played.accepted.filter(meantWell).length;
    refused += played.refused.filter(({ command }) => meantWell(command)).length;
  });
  expect(accepted / (accepted + refused)).toBeGreaterThan(0.7);
});

const meantWell = ({ actor }: { readonly actor?: string | undefined }): boolean => actor === GENERATOR;

type Chart = ReturnType<typeof chartByDefinition>['chart'];

/** Every state rule for every record: what the ledger's judgement of touched subjects has to equal. */
const fullSweep = (chart: Chart): readonly Violation[] => {
  const subjects: Subject[] = Object.values(chart).flatMap((map) => [...map.values()].map(subjectOf));
  return subjects.flatMap((subject) => stateRules.flatMap((rule) => rule.judge(chart, subject)));
};

const transitions = (entries: readonly LedgerEntry[]): readonly Violation[] => {
  const found: Violation[] = [];
  const chart = emptyChart();
  const placed = entries.map(placeEntry).filter((one) => one !== undefined);
  placed.sort((a, b) => sortKey(a).localeCompare(sortKey(b)) || a.order - b.order || a.place - b.place);
  for (const { entry } of placed) {
    applyEntry(chart, entry, (before, one, after) => {
      for (const rule of transitionRules) found.push(...rule.judge(before, one, after));
    });
  }
  return found;
};

const sortKey = ({ window }: { readonly window: { readonly first: string; readonly last: string } }): string =>
  `${window.last} ${window.first}`;
