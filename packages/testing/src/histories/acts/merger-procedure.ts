import type { AgencyRecord, CommandInput, MergerRecord } from '@orgledger/domain';
import { type Candidates, pickFrom, pickSome } from '../candidates.ts';
import { decisions } from '../frame.ts';
import { type Act, order, type World } from '../world.ts';
import { planMerger } from './merger-plan.ts';
import { approversOf, draftersOf, waiversOf } from './officials.ts';
import { planPart } from './part-plan.ts';

const rationale = { purpose: 'one office for both sides', task: 'the same files' };

export const propose: Act = (world, [first, second, third]) =>
  proposalOf(world, pickSome(world.now().free, 2 + (second % 2), first), world.fresh('merger'), third);

/** Proposes a merger of some agencies, whole or of a part. */
export const proposalOf = (
  world: World,
  parties: readonly AgencyRecord[],
  mergerId: string,
  pick: number,
): CommandInput | undefined => {
  const [heir, ...old] = parties;
  if (heir === undefined) return undefined;
  const frame = { instruments: decisions };
  const giver = old[0];
  const part = pick % 4 === 0 && giver !== undefined ? planPart(world, giver, heir, pick) : undefined;
  const drafters = draftersOf(pick);
  if (part !== undefined) {
    const { shape, predecessors, successor } = part;
    return order(world, 'ProposeMerger', { mergerId, shape, predecessors, successor, rationale, drafters }, frame);
  }
  const absorbs = pick % 2 === 0;
  const predecessors = (absorbs ? old : parties).map(({ id }) => ({ agencyId: id }));
  return order(
    world,
    'ProposeMerger',
    {
      mergerId,
      shape: absorbs ? 'absorption' : 'consolidation',
      predecessors,
      successor: { agencyId: absorbs ? heir.id : world.fresh('agency') },
      rationale,
      drafters,
    },
    frame,
  );
};

/** The merger's destinations as the chart has them now. */
const planOf = (world: World, now: Candidates, merger: MergerRecord, pick: number) => {
  const heir = merger.shape === 'absorption' ? now.agency(merger.successorId) : undefined;
  const old = merger.predecessors.map((id) => now.agency(id)).filter((one) => one !== undefined);
  const [giver] = old;
  const part = merger.parts.length > 0 && giver !== undefined && heir !== undefined;
  const plan = part ? planPart(world, giver, heir, pick) : planMerger(world, { old, heir }, pick);
  if (plan === undefined) return undefined;
  const { shape: _shape, predecessors: _predecessors, successor, ...destinations } = plan;
  return { ...destinations, successor: { ...successor, agencyId: merger.successorId } };
};

const some = (now: Candidates, pick: number, ...standing: readonly MergerRecord['status']['value'][]) =>
  pickFrom(
    now.mergers.filter(({ status }) => standing.includes(status.value)),
    pick,
  );

export const amendInventory: Act = (world, [first, , third]) => {
  const merger = some(world.now(), first, 'proposed');
  const one = pickFrom(merger?.inventories ?? [], third);
  if (merger === undefined || one === undefined) return undefined;
  const { functions, positions, quota, seals, affiliates } = one;
  const inventory = { functions: [...functions], positions: [...positions], quota: [...quota], seals: [...seals] };
  return order(world, 'AmendInventory', {
    mergerId: merger.id,
    agencyId: one.agencyId,
    inventory: { ...inventory, affiliates: [...affiliates, world.fresh('body')], complete: ['functions'] },
    reason: 'counted again',
  });
};

export const approve: Act = (world, [first, second, third]) => {
  const merger = some(world.now(), first, 'proposed');
  return merger && approvalOf(world, merger, second % 2 === 0, third);
};

/** Approves a merger; the destinations may be left to its completion. */
export const approvalOf = (world: World, merger: MergerRecord, later: boolean, pick: number): CommandInput => {
  const plan = later ? undefined : planOf(world, world.now(), merger, pick);
  const { successor, ...listed } = plan ?? {};
  const profile = successor?.profile === undefined ? {} : { profile: successor.profile };
  const destinations = plan === undefined ? {} : { destinations: { ...listed, ...profile } };
  return order(
    world,
    'ApproveMerger',
    {
      mergerId: merger.id,
      approvers: approversOf(world.now(), merger, pick),
      plannedFor: '2030-01-01',
      ...destinations,
    },
    { instruments: decisions },
  );
};

export const complete: Act = (world, [first, , third]) => {
  const merger = some(world.now(), first, 'approved');
  return merger && completionOf(world, merger, third);
};

export const completionOf = (world: World, merger: MergerRecord, pick: number): CommandInput | undefined => {
  const plan = planOf(world, world.now(), merger, pick);
  if (plan === undefined) return undefined;
  const data = { mergerId: merger.id, ...plan, ...waiversOf(pick) };
  return order(world, 'CompleteMerger', data, { instruments: decisions });
};

export const reschedule: Act = (world, [first, , third]) => {
  const merger = some(world.now(), first, 'proposed', 'approved');
  if (merger === undefined) return undefined;
  const plannedFor = `${2030 + (third % 20)}-01-01`;
  return order(world, 'RescheduleMerger', { mergerId: merger.id, plannedFor, reason: 'not ready' });
};

export const withdraw: Act = (world, [first]) => {
  const merger = some(world.now(), first, 'proposed', 'approved');
  return merger && order(world, 'WithdrawMerger', { mergerId: merger.id, reason: 'no longer wanted' });
};

export const reject: Act = (world, [first]) => {
  const merger = some(world.now(), first, 'proposed');
  return merger && order(world, 'RejectMerger', { mergerId: merger.id, reason: 'not agreed' });
};

export const settle: Act = (world, [first]) => {
  const merger = some(world.now(), first, 'merged');
  return merger && order(world, 'SettleMerger', { mergerId: merger.id });
};
