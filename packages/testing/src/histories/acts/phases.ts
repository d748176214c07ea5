import { pickSome } from '../candidates.ts';
import { profileOf } from '../frame.ts';
import { order, type Phase } from '../world.ts';
import { planDivision } from './division-plan.ts';
import { planMerger } from './merger-plan.ts';
import { approvalOf, completionOf, proposalOf } from './merger-procedure.ts';
import { consultAll } from './preparation.ts';

/** An office as one finds them: with a head, an officer, a function, a quota and a seal. */
export const foundOffice: Phase = function* (world, [, second, third]) {
  const [agencyId, functionId, sealId] = [world.fresh('agency'), world.fresh('function'), world.fresh('seal')];
  yield order(world, 'EstablishAgency', { ...profileOf(`Office ${agencyId}`, third), agencyId });
  const posts = [
    { positionId: world.fresh('post'), rank: 'head', capacity: 1, titles: [{ name: 'Head', statutory: true }] },
    { positionId: world.fresh('post'), rank: 'staff', capacity: 2, titles: [{ name: 'Officer', statutory: false }] },
  ] as const;
  for (const post of posts) {
    yield order(world, 'EstablishPosition', { ...post, titles: [...post.titles], agencyId });
    const personId = world.fresh('person');
    yield order(world, 'AppointStaff', { positionId: post.positionId, personId, appointment: 'main' });
  }
  const functions = [{ functionId, name: 'Archives', role: 'lead' as const }];
  yield order(world, 'AssignFunctions', { agencyId, functions });
  const bloc = second % 2 === 0 ? 'party' : 'state';
  yield order(world, 'SetStaffingQuota', { agencyId, bloc, posts: 2 + (third % 20) });
  yield order(world, 'RegisterSeal', { agencyId, sealId, bloc });
};

/** A merger from its scheme to its settlement: consulted, permitted, proposed, approved, completed, regulated. */
export const carryMerger: Phase = function* (world, [first, second, third]) {
  const parties = pickSome(world.now().free, 2 + (second % 2), first);
  const mergerId = world.fresh('merger');
  if (parties.length === 0) return;
  yield* consultAll(world, mergerId, parties);
  const proposal = proposalOf(world, parties, mergerId, third);
  if (proposal === undefined) return;
  yield proposal;
  const proposed = world.now().merger(mergerId);
  if (proposed?.status.value !== 'proposed') return;
  yield approvalOf(world, proposed, second % 3 !== 0, third);
  if (third % 7 === 0) {
    yield order(world, 'RescheduleMerger', { mergerId, plannedFor: '2031-01-01' });
  }
  const approved = world.now().merger(mergerId);
  if (approved?.status.value !== 'approved') return;
  const completion = completionOf(world, approved, third);
  if (completion === undefined) return;
  yield completion;
  if (world.now().merger(mergerId)?.status.value !== 'merged') return;
  const successor = world.now().agency(approved.successorId);
  if (successor === undefined) return;
  yield order(world, 'IssueWorkingRegulation', { agencyId: successor.id, tasks: [] });
  yield order(world, 'SettleMerger', { mergerId });
};

/** Two agencies become one, and one becomes two again that continue them. */
export const mergeAndReverse: Phase = function* (world, [first, , third]) {
  const old = pickSome(world.now().free, 2, first);
  if (old.length === 0) return;
  const mergerId = world.fresh('merger');
  yield order(world, 'RecordMerger', { mergerId, ...planMerger(world, { old, heir: undefined }, third) });
  const merger = world.now().merger(mergerId);
  const agency = world.now().agency(merger?.successorId ?? '');
  if (merger?.status.value !== 'merged' || agency === undefined) return;
  yield order(world, 'ReverseMerger', { mergerId, ...planDivision(world, agency, merger.predecessors, third) });
};
