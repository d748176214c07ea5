import type { Chart, InvariantId, LedgerEntry } from '@orgledger/domain';
import { applyEntry, chartByDefinition, diffCharts } from '@orgledger/projections';
import { lostInDiff } from '../invariants/chart-diffs.ts';
import { earlierDaysChanged } from '../invariants/earlier-days.ts';
import {
  correctsTheKnown,
  forgetful,
  incomplete,
  knowsNoDays,
  knowsTheFuture,
  madeUp,
  numbering,
  predecessorGoesOn,
  unifiedAreNotCounted,
} from '../invariants/faults.ts';
import { wrongFocalPoints } from '../invariants/focal-points.ts';
import { foldedInParts } from '../invariants/folded-in-parts.ts';
import { functionsFromNowhere } from '../invariants/function-origins.ts';
import { halfMergers } from '../invariants/half-mergers.ts';
import { laterEntriesMatter } from '../invariants/later-entries.ts';
import type { ChartOf } from '../invariants/machinery.ts';
import { unnamedValues } from '../invariants/named-values.ts';
import { misread, newEvent, oldEvent, withEarlier } from '../invariants/old-versions.ts';
import { secondEffects } from '../invariants/second-effects.ts';
import { AFTER, apart, placeOf, type Story, story } from '../invariants/story.ts';
import { type OutcomeOf, swapped } from '../invariants/swapped.ts';
import { titlesChangingAgencies } from '../invariants/unified-titles.ts';
import { outcomesOn } from '../properties/outcomes.ts';
import { consolidate } from '../support/commands.ts';
import { type Proof, SOUND } from './proof.ts';

type Found = readonly string[];

/** What the checker of an invariant finds in a story: with the machinery as it is, and with a fault planted in it. */
type Check = { readonly sound: (told: Story) => Found | Promise<Found>; readonly faulty: Check['sound'] };

/** An invariant: the checker that its property uses finds the fault, and nothing without it. */
export const planted = (id: InvariantId): Proof => {
  const verdict = async (check: Check['sound']) => [(await check(await story())).length === 0 ? SOUND : id];
  return { kept: () => verdict(checks[id].sound), mutants: () => verdict(checks[id].faulty) };
};

const byDefinition: ChartOf = (entries, on, size) => chartByDefinition(entries, on, { size }).chart;

const byKnown = (entries: readonly LedgerEntry[]): Chart => chartByDefinition(entries, AFTER).chart;

const outcomeOf = outcomesOn([AFTER]);

const agencies = [apart('d'), apart('e'), apart('f'), apart('g')];
const [d, e] = [apart('d'), apart('e')];
const merge = (into: string, predecessors: readonly string[]) =>
  consolidate(into, predecessors, `${into}/joint`, { effective: '2020-01-01', id: into });

type InTurn = Parameters<typeof swapped> extends [unknown, ...infer Given] ? Given : never;

const inOrders = async (outcome: OutcomeOf, ...given: InTurn) => {
  const { related, said } = await swapped(outcome, ...given);
  return related ? ['refused'] : said;
};

const checks: Readonly<Record<InvariantId, Check>> = {
  F5: {
    sound: ({ entries }) => functionsFromNowhere(entries, AFTER, byKnown(entries)),
    faulty: ({ entries }) => functionsFromNowhere(entries, AFTER, madeUp(byKnown(entries))),
  },
  D1: {
    sound: ({ entries }) => wrongFocalPoints(entries).wrong,
    faulty: ({ entries }) => wrongFocalPoints(entries, predecessorGoesOn).wrong,
  },
  L6: {
    sound: ({ entries }) => halfMergers(entries),
    faulty: ({ entries }) => halfMergers(entries, predecessorGoesOn),
  },
  P2: {
    sound: ({ entries }) => titlesChangingAgencies(entries).wrong,
    faulty: ({ entries }) => titlesChangingAgencies(entries, unifiedAreNotCounted).wrong,
  },
  M1: {
    sound: ({ entries }) => foldedInParts(entries, 7, applyEntry),
    faulty: ({ entries }) => foldedInParts(entries, 7, forgetful()),
  },
  M2: {
    sound: (told) => laterEntriesMatter(byDefinition, told.entries, AFTER, placeOf(told, 'AgenciesMerged')),
    faulty: (told) => laterEntriesMatter(knowsTheFuture, told.entries, AFTER, placeOf(told, 'AgenciesMerged')),
  },
  M3: {
    sound: (told) => earlierDaysChanged(byDefinition, told.entries, placeOf(told, 'AgenciesMerged'), told.uncorrected),
    faulty: (told) => earlierDaysChanged(knowsNoDays, told.entries, placeOf(told, 'AgenciesMerged'), told.uncorrected),
  },
  M4: {
    sound: ({ entries, uncorrected }) => laterEntriesMatter(byDefinition, entries, AFTER, uncorrected),
    faulty: ({ entries, uncorrected }) => laterEntriesMatter(correctsTheKnown, entries, AFTER, uncorrected),
  },
  M5: {
    sound: ({ accepted }) => inOrders(outcomeOf, accepted, d, e),
    faulty: ({ accepted }) => inOrders(numbering(outcomeOf), accepted, d, e),
  },
  M6: {
    sound: ({ entries, uncorrected }) =>
      lostInDiff(byKnown(entries.slice(0, 3)), byKnown(entries.slice(0, uncorrected))),
    faulty: ({ entries, uncorrected }) =>
      lostInDiff(byKnown(entries.slice(0, 3)), byKnown(entries.slice(0, uncorrected)), incomplete(diffCharts)),
  },
  M7: {
    sound: async ({ ledger }) => unnamedValues(await ledger.chart({ on: AFTER })).unknown,
    faulty: async ({ ledger }) => unnamedValues(madeUp(await ledger.chart({ on: AFTER }))).unknown,
  },
  M8: {
    sound: ({ ledger, accepted }) => secondEffects(ledger, accepted),
    faulty: ({ ledger, accepted }) =>
      secondEffects({ size: ledger.size, execute: ({ id: _, ...command }) => ledger.execute(command) }, accepted),
  },
  M9: {
    sound: ({ accepted }) =>
      inOrders(outcomeOf, [...accepted, ...agencies], merge('m1', ['d', 'e']), merge('m2', ['f', 'g'])),
    faulty: ({ accepted }) =>
      inOrders(numbering(outcomeOf), [...accepted, ...agencies], merge('m1', ['d', 'e']), merge('m2', ['f', 'g'])),
  },
  M10: {
    sound: () =>
      misread(
        oldEvent,
        newEvent,
        withEarlier(({ agencyId, sealId }) => `${agencyId}/${sealId}`),
      ),
    faulty: () =>
      misread(
        oldEvent,
        newEvent,
        withEarlier(({ sealId }) => sealId),
      ),
  },
};
