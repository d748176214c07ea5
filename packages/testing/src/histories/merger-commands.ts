import type { AgencyRecord, CommandInput } from '@orgledger/domain';
import { type Candidates, pickFrom } from './candidates.ts';
import { type Frame, profileOf } from './frame.ts';
import type { Step } from './step.ts';

/** The command of a step about the beginning and the end of agencies. */
export const mergerCommand = (
  step: Step,
  world: Candidates,
  agency: AgencyRecord,
  other: AgencyRecord | undefined,
  count: number,
  frame: Frame,
): CommandInput | undefined => {
  const [, , third] = step.picks;
  switch (step.kind) {
    case 'split':
      return split(world, agency, third, count, frame);
    case 'abolish':
      return abolish(world, agency, other, third, frame);
    case 'advance-merger':
      return advance(world, third, count, frame);
    case 'withdraw': {
      const merger = pickFrom(
        world.mergers.filter(({ status }) => status.value === 'proposed'),
        third,
      );
      return merger === undefined
        ? undefined
        : { ...frame, command: 'WithdrawMerger', data: { mergerId: merger.id, reason: 'no longer wanted' } };
    }
    default:
  }
  if (other === undefined) return undefined;
  if (step.kind === 'propose') {
    const data = {
      mergerId: `merger-${count}`,
      shape: 'consolidation' as const,
      predecessors: [{ agencyId: agency.id }, { agencyId: other.id }],
      successor: { agencyId: `agency-${count}` },
    };
    return { ...frame, command: 'ProposeMerger', data };
  }
  if (step.kind === 'consolidate') {
    const data = {
      mergerId: `merger-${count}`,
      shape: 'consolidation' as const,
      predecessors: [{ agencyId: agency.id }, { agencyId: other.id }],
    };
    return {
      ...frame,
      command: 'RecordMerger',
      data: { ...data, ...consolidation(world, [agency, other], `agency-${count}`, third) },
    };
  }
  if (step.kind !== 'absorb') return undefined;
  return {
    ...frame,
    command: 'RecordMerger',
    data: {
      mergerId: `merger-${count}`,
      shape: 'absorption',
      predecessors: [{ agencyId: agency.id }],
      successor: { agencyId: other.id },
      staff: headsReleased(world, [agency]),
    },
  };
};

/** The successor begins with one head post: whoever held all of them keeps it, everybody else is released. */
const consolidation = (world: Candidates, old: readonly AgencyRecord[], agencyId: string, pick: number) => {
  const heads = old.flatMap((agency) => world.positionsOf(agency)).filter(({ rank }) => rank === 'head');
  const holders = [...new Set(heads.flatMap((head) => head.holders.map(({ personId }) => personId)))];
  const [only] = holders;
  const heldByOne = heads.every((head) => head.holders.length === 1 && head.holders[0]?.personId === only);
  const staff = holders.length === 0 || heldByOne ? [] : headsReleased(world, old);
  return {
    successor: {
      agencyId,
      profile: { ...profileOf(`Joint ${agencyId}`, pick), bloc: 'joint' as const, lines: linesOf(old) },
    },
    headPost: { positionId: `${agencyId}-head`, titles: [{ name: 'Head of the agency', statutory: false }] },
    staff,
  };
};

// The first predecessor's parent wins where two report to different ones on a line.
const linesOf = (old: readonly AgencyRecord[]) => {
  const found = new Map<string, { readonly line: string; readonly parentId: string }>();
  for (const { line, parentId } of old.flatMap((agency) => agency.lines)) {
    if (!found.has(line) && !old.some(({ id }) => id === parentId)) found.set(line, { line, parentId });
  }
  return [...found.values()];
};

const advance = (world: Candidates, pick: number, count: number, frame: Frame): CommandInput | undefined => {
  const merger = pickFrom(
    world.mergers.filter(({ status }) => status.value === 'proposed' || status.value === 'approved'),
    pick,
  );
  if (merger === undefined) return undefined;
  if (merger.status.value === 'proposed') return { ...frame, command: 'ApproveMerger', data: { mergerId: merger.id } };
  const old = world.agencies.filter(({ id }) => merger.predecessors.includes(id));
  const data = consolidation(world, old, merger.successorId, count);
  return { ...frame, command: 'CompleteMerger', data: { mergerId: merger.id, ...data } };
};

const split = (world: Candidates, agency: AgencyRecord, pick: number, count: number, frame: Frame): CommandInput => {
  const earlier = pick % 2 === 0 ? agency.predecessors[0] : undefined;
  const ids = [`agency-${count}-a`, `agency-${count}-b`] as const;
  const successors = ids.map((agencyId, index) => ({
    agencyId,
    ...profileOf(`Part ${agencyId}`, pick + index),
    ...(earlier === undefined || index > 0 ? {} : { continues: earlier }),
  }));
  const moved = agency.functions
    .slice(0, 1)
    .map(({ functionId }) => ({ functionId, to: { kind: 'agency' as const, agencyId: ids[1] } }));
  const data = {
    agencyId: agency.id,
    successors,
    rest: ids[0],
    functions: moved,
    staff: headsReleased(world, [agency]),
  };
  return { ...frame, command: 'SplitAgency', data };
};

const abolish = (
  world: Candidates,
  agency: AgencyRecord,
  other: AgencyRecord | undefined,
  pick: number,
  frame: Frame,
): CommandInput => {
  const takenOver = other !== undefined && pick % 3 !== 0;
  const rest = takenOver
    ? ({ kind: 'agency', agencyId: other.id } as const)
    : pick % 2 === 0
      ? ({ kind: 'unknown' } as const)
      : ({ kind: 'outside', name: 'A ministry' } as const);
  const staff = takenOver ? headsReleased(world, [agency]) : released(world.holdersOf(agency));
  return { ...frame, command: 'AbolishAgency', data: { agencyId: agency.id, reason: 'reform', rest, staff } };
};

const headsReleased = (world: Candidates, old: readonly AgencyRecord[]) => {
  const heads = old.flatMap((agency) => world.positionsOf(agency)).filter(({ rank }) => rank === 'head');
  return released([...new Set(heads.flatMap((head) => head.holders.map(({ personId }) => personId)))]);
};

const released = (personIds: readonly string[]) =>
  personIds.map((personId) => ({ kind: 'released' as const, personId, reason: 'not stated' }));
