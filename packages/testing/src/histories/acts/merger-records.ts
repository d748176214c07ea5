import { pickFrom, pickSome } from '../candidates.ts';
import { decisions } from '../frame.ts';
import { type Act, order, type World } from '../world.ts';
import { type MergerPlan, planMerger } from './merger-plan.ts';
import { planPart } from './part-plan.ts';

const record = (world: World, plan: MergerPlan) =>
  order(world, 'RecordMerger', { mergerId: world.fresh('merger'), ...plan }, { instruments: decisions });

/** Two or three agencies become one, all steps at once. */
export const consolidate: Act = (world, [first, second, third]) => {
  const old = pickSome(world.now().free, 2 + (second % 2), first);
  return old.length === 0 ? undefined : record(world, planMerger(world, { old, heir: undefined }, third));
};

/** An agency takes up one or two others, all steps at once. */
export const absorb: Act = (world, [first, second, third]) => {
  const [heir, ...old] = pickSome(world.now().free, 2 + (second % 2), first);
  return heir === undefined ? undefined : record(world, planMerger(world, { old, heir }, third));
};

/** An agency gives a part to another and goes on, all steps at once. */
export const takePart: Act = (world, [first, second, third]) => {
  const { free } = world.now();
  const giver = pickFrom(free, first);
  const heir = pickFrom(
    free.filter(({ id }) => id !== giver?.id),
    second,
  );
  if (giver === undefined || heir === undefined) return undefined;
  const plan = planPart(world, giver, heir, third);
  return plan === undefined ? undefined : record(world, plan);
};

/** Agencies end in a merger, and what is not listed of one of them goes to a stranger or leaves the apparatus. */
export const mergeWithRest: Act = (world, [first, second, third]) => {
  const now = world.now();
  const [other, heir, one, two] = pickSome(now.free, 3 + (second % 2), first);
  if (other === undefined || heir === undefined || one === undefined) return undefined;
  const old = two === undefined ? [one] : [one, two];
  // The quota of the one goes with its rest, so the total is not all theirs to divide.
  const { quota: _, ...plan } = planMerger(world, { old, heir: old.length === 2 ? undefined : heir }, third);
  const leaves = third % 2 === 0 && now.positionsOf(one).every(({ rank }) => rank === 'head');
  const rest = leaves ? ({ kind: 'unknown' } as const) : ({ kind: 'agency', agencyId: other.id } as const);
  const predecessors = old.map(({ id }) => ({ agencyId: id, ...(id === one.id ? { rest } : {}) }));
  return record(world, { ...plan, predecessors });
};
