import type { Chart, InvariantId, LedgerEntry } from '@orgledger/domain';
import { applyEntry, type ChartView, chartByDefinition, diffCharts } from '@orgledger/projections';
import type { AnyCommand } from '@orgledger/testing';
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
import { type Swapped, swapped } from '../invariants/swapped.ts';
import { titlesChangingAgencies } from '../invariants/unified-titles.ts';
import { outcomesOn } from '../properties/outcomes.ts';
import { consolidate } from '../support/commands.ts';
import { type Proof, SOUND } from './proof.ts';

/** What the checker of an invariant finds in a story: with the machinery as it is, and with a fault planted in it. */
type Check = { readonly sound: Find; readonly faulty: Find };
type Find = (told: Story) => readonly string[] | Promise<readonly string[]>;

/** An invariant: the checker that its property uses finds the fault, and nothing without it. */
export const planted = (id: InvariantId): Proof => {
  const verdict = async (find: Find) => [(await find(await story())).length === 0 ? SOUND : id];
  return { kept: () => verdict(checks[id].sound), mutants: () => verdict(checks[id].faulty) };
};

/** One checker, once with a part of the machinery as it is, and once with a faulty one in its place. */
const check = <Part>(
  find: (told: Story, part: Part) => readonly string[] | Promise<readonly string[]>,
  sound: Part,
  faulty: Part,
): Check => ({ sound: (told) => find(told, sound), faulty: (told) => find(told, faulty) });

const asItIs = <T>(value: T): T => value;

const chartAfter = (entries: readonly LedgerEntry[]): Chart => chartByDefinition(entries, AFTER).chart;
const byDefinition: ChartOf = (entries, on, size) => chartByDefinition(entries, on, { size }).chart;

const outcomeOf = outcomesOn([AFTER]);
const [d, e, f, g] = [apart('d'), apart('e'), apart('f'), apart('g')];
const merge = (mergerId: string, predecessors: readonly string[]) =>
  consolidate(mergerId, predecessors, `${mergerId}/joint`, { effective: '2020-01-01', id: mergerId });

const told = ({ related, said }: Swapped): readonly string[] => (related ? ['one of them is refused'] : said);

const checks: Readonly<Record<InvariantId, Check>> = {
  F5: check(
    ({ entries }, shown: typeof asItIs<Chart>) => functionsFromNowhere(entries, AFTER, shown(chartAfter(entries))),
    asItIs,
    madeUp,
  ),
  D1: check(({ entries }, fold) => wrongFocalPoints(entries, fold).wrong, applyEntry, predecessorGoesOn),
  L6: check(({ entries }, fold) => halfMergers(entries, fold), applyEntry, predecessorGoesOn),
  P2: check(({ entries }, fold) => titlesChangingAgencies(entries, fold).wrong, applyEntry, unifiedAreNotCounted),
  M1: check(({ entries }, fold) => foldedInParts(entries, 7, fold), applyEntry, forgetful()),
  M2: check(
    (one, chartOf) => laterEntriesMatter(chartOf, one.entries, AFTER, placeOf(one, 'AgenciesMerged')),
    byDefinition,
    knowsTheFuture,
  ),
  M3: check(
    (one, chartOf) => earlierDaysChanged(chartOf, one.entries, placeOf(one, 'AgenciesMerged'), one.uncorrected),
    byDefinition,
    knowsNoDays,
  ),
  M4: check(
    ({ entries, uncorrected }, chartOf) => laterEntriesMatter(chartOf, entries, AFTER, uncorrected),
    byDefinition,
    correctsTheKnown,
  ),
  M5: check(
    async ({ accepted }, outcome) => told(await swapped(outcome, accepted, d, e)),
    outcomeOf,
    numbering(outcomeOf),
  ),
  M6: check(
    ({ entries }, diffOf) => lostInDiff(chartAfter(entries.slice(0, 3)), chartAfter(entries), diffOf),
    diffCharts,
    incomplete(diffCharts),
  ),
  M7: check(
    async ({ ledger }, shown: typeof asItIs<ChartView>) =>
      unnamedValues(shown(await ledger.chart({ on: AFTER }))).unknown,
    asItIs,
    madeUp,
  ),
  M8: check(
    ({ ledger, accepted }, received: typeof asItIs<AnyCommand>) =>
      secondEffects({ size: ledger.size, execute: (command) => ledger.execute(received(command)) }, accepted),
    asItIs,
    ({ id: _, ...command }) => command,
  ),
  M9: check(
    async ({ accepted }, outcome) =>
      told(await swapped(outcome, [...accepted, d, e, f, g], merge('m1', ['d', 'e']), merge('m2', ['f', 'g']))),
    outcomeOf,
    numbering(outcomeOf),
  ),
  M10: check(
    (_, versions) => misread(oldEvent, newEvent, versions),
    withEarlier(({ agencyId, sealId }) => `${agencyId}/${sealId}`),
    withEarlier(({ sealId }) => sealId),
  ),
};
