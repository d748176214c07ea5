import { Refused } from '../errors/index.ts';
import { mergerCardinality } from '../rules/l1-cardinality.ts';
import { partsGiven, restOfPartStated } from '../rules/l7-explicit-parts.ts';
import { oneParentPerLine } from '../rules/t4-one-parent-per-line.ts';
import type { Basis } from '../values/index.ts';
import type { MergerCommand } from './commands.ts';
import type { MergerEvent } from './events.ts';
import { demandJoinableParties } from './joinable-parties.ts';
import { demandQuotaFree } from './promised-quota.ts';
import type { MergerState } from './state.ts';

type Command<T extends MergerCommand['type']> = Extract<MergerCommand, { type: T }>;
type Completion = Omit<
  Command<'RecordMerger'>['data'],
  keyof Basis | 'shape' | 'predecessors' | 'programmeId' | 'group' | 'rationale'
> &
  Pick<Command<'CompleteMerger'>['data'], 'waivers'>;
type Plan = Pick<Command<'RecordMerger'>['data'], 'shape' | 'predecessors'>;
type Approved = NonNullable<Command<'ApproveMerger'>['data']['destinations']>;

/** What is left out in the completion is as the approval said. */
export const complete = (command: Command<'CompleteMerger'>, state: MergerState): MergerEvent[] => {
  const { data } = command;
  const { proposal, approval } = state.procedure;
  if (proposal === undefined) throw new TypeError('an approved merger has a proposal');
  if (proposal.successor.agencyId !== data.successor.agencyId) {
    throw new Refused({
      code: 'InvalidCommand',
      field: 'data.successor.agencyId',
      ids: [data.mergerId, proposal.successor.agencyId],
      message: 'the merger was approved for another successor; name that one, or withdraw the merger and propose anew',
    });
  }
  const completion = asApproved(data, approval?.destinations);
  demandQuotaFree(data.mergerId, completion.partQuota ?? [], command.context);
  return [merged(completion, proposal, data, successorExists(command))];
};

/** All steps of a merger whose procedure is not known. */
export const record = (command: Command<'RecordMerger'>): MergerEvent[] => {
  const { data } = command;
  const { effective, order, instruments, provenance } = data;
  const basis: Basis = { effective, order, instruments, ...(provenance === undefined ? {} : { provenance }) };
  // The decision that merged them is not known to have proposed and approved it too.
  const unknownStep = { ...copy(basis), instruments: [], procedure: 'unknown' as const };
  const last = merged(data, data, basis, successorExists(command));
  demandJoinableParties(data, command.context);
  demandQuotaFree(data.mergerId, data.partQuota ?? [], command.context);
  return [
    {
      type: 'MergerProposed',
      data: {
        ...unknownStep,
        mergerId: data.mergerId,
        ...(data.programmeId === undefined ? {} : { programmeId: data.programmeId }),
        ...(data.group === undefined ? {} : { group: data.group }),
        shape: data.shape,
        predecessors: data.predecessors,
        successor: { agencyId: data.successor.agencyId },
        ...(data.rationale === undefined ? {} : { rationale: data.rationale }),
      },
    },
    { type: 'MergerApproved', data: { ...unknownStep, mergerId: data.mergerId } },
    last,
  ];
};

const asApproved = (data: Completion, approved: Approved | undefined): Completion => {
  if (approved === undefined) return data;
  const { profile, headPost, positions, joinedPositions, quota, partQuota } = approved;
  const { successor } = data;
  const list = <T>(stated: readonly T[], otherwise: readonly T[]): T[] => [...(stated.length > 0 ? stated : otherwise)];
  return {
    ...data,
    successor: successor.profile === undefined && profile !== undefined ? { ...successor, profile } : successor,
    headPost: data.headPost ?? headPost,
    functions: list(data.functions, approved.functions),
    endedPositions: list(data.endedPositions, approved.endedPositions),
    positions: data.positions ?? positions,
    joinedPositions: data.joinedPositions ?? joinedPositions,
    staff: list(data.staff, approved.staff),
    quota: data.quota ?? quota,
    partQuota: data.partQuota ?? partQuota,
  };
};

const merged = (completion: Completion, plan: Plan, basis: Basis, exists: boolean): MergerEvent => {
  const { mergerId, successor, headPost, positions, joinedPositions, quota, partQuota, waivers } = completion;
  mergerCardinality({ mergerId, ...plan, successorId: successor.agencyId, successorExists: exists });
  restOfPartStated(mergerId, plan.predecessors);
  partsGiven(mergerId, plan.predecessors, {
    functions: completion.functions,
    positions: (positions ?? []).length + (joinedPositions ?? []).length,
    partQuota: partQuota ?? [],
  });
  demandProfile(mergerId, plan.shape, successor.profile !== undefined);
  if (successor.profile !== undefined) oneParentPerLine(successor.agencyId, successor.profile.lines);
  return {
    type: 'AgenciesMerged',
    data: {
      ...copy(basis),
      mergerId,
      shape: plan.shape,
      predecessors: plan.predecessors,
      successor,
      ...(headPost === undefined ? {} : { headPost }),
      functions: completion.functions,
      endedPositions: completion.endedPositions,
      ...(positions === undefined ? {} : { positions }),
      ...(joinedPositions === undefined ? {} : { joinedPositions }),
      staff: completion.staff,
      ...(quota === undefined ? {} : { quota }),
      ...(partQuota === undefined ? {} : { partQuota }),
      ...(waivers === undefined ? {} : { waivers }),
    },
  };
};

// Only what a basis holds: a command's data brings more.
const copy = ({ effective, order, instruments, provenance }: Basis) => ({
  effective,
  order,
  instruments: [...instruments],
  ...(provenance === undefined ? {} : { provenance }),
});

const demandProfile = (mergerId: string, shape: Plan['shape'], given: boolean): void => {
  if (given === (shape === 'consolidation')) return;
  throw new Refused({
    code: 'InvalidCommand',
    field: 'data.successor.profile',
    ids: [mergerId],
    message: given
      ? 'the successor of an absorption goes on as it is; leave its profile out'
      : 'the successor of a consolidation begins with it; say in its profile what it is',
  });
};

/** Whether an agency of the successor's id was ever established. */
export const successorExists = (command: Command<'ProposeMerger' | 'CompleteMerger' | 'RecordMerger'>): boolean =>
  (command.context?.knownAgencies ?? []).includes(command.data.successor.agencyId);
