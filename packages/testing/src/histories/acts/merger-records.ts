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

/** An agency ends in a merger, and what is not listed goes to a third one. */
export const absorbWithRest: Act = (world, [first, , third]) => {
  const [heir, old, other] = pickSome(world.now().free, 3, first);
  if (heir === undefined || old === undefined || other === undefined) return undefined;
  const plan = planMerger(world, { old: [old], heir }, third);
  const rest = { kind: 'agency', agencyId: other.id } as const;
  return record(world, { ...plan, predecessors: [{ agencyId: old.id, rest }] });
};
