import { Refused } from '../errors/index.ts';
import { mergerCardinality } from '../rules/l1-cardinality.ts';
import { partsGiven, restOfPartStated } from '../rules/l7-explicit-parts.ts';
import { inOrder } from '../rules/p4-in-order.ts';
import { oneParentPerLine } from '../rules/t4-one-parent-per-line.ts';
import type { Basis } from '../values/index.ts';
import type { MergerCommand } from './commands.ts';
import type { MergerEvent } from './events.ts';
import type { MergerState } from './state.ts';

type Command<T extends MergerCommand['type']> = Extract<MergerCommand, { type: T }>;
type Completion = Omit<Command<'CompleteMerger'>['data'], keyof Basis>;
type Plan = Pick<Command<'RecordMerger'>['data'], 'shape' | 'predecessors'>;

/** The events of a command on one merger. Rules that need the rest of the chart are judged by the ledger. */
export const decide = (command: MergerCommand, state: MergerState): MergerEvent[] => {
  switch (command.type) {
    case 'Confirm':
      return [{ type: 'Confirmed', data: command.data }];
    case 'RecordNote':
      demandProposed(command.data.about.id, state);
      return [{ type: 'NoteRecorded', data: command.data }];
    case 'ProposeMerger':
      return propose(command, state);
    case 'ApproveMerger':
      inOrder(command.data.mergerId, state.procedure.status, ['proposed'], 'an approval');
      return [{ type: 'MergerApproved', data: command.data }];
    case 'WithdrawMerger':
      inOrder(command.data.mergerId, state.procedure.status, ['proposed', 'approved'], 'a withdrawal');
      return [{ type: 'MergerWithdrawn', data: command.data }];
    case 'CompleteMerger':
      return complete(command, state);
    case 'RecordMerger':
      return record(command, state);
  }
};

const propose = (command: Command<'ProposeMerger'>, state: MergerState): MergerEvent[] => {
  const { data } = command;
  inOrder(data.mergerId, state.procedure.status, ['none'], 'a proposal');
  mergerCardinality({ ...data, successorId: data.successor.agencyId, successorExists: successorExists(command) });
  restOfPartStated(data.mergerId, data.predecessors);
  return [{ type: 'MergerProposed', data }];
};

const complete = (command: Command<'CompleteMerger'>, state: MergerState): MergerEvent[] => {
  const { data } = command;
  const { status, proposal } = state.procedure;
  inOrder(data.mergerId, status, ['approved'], 'a completion');
  if (proposal === undefined) throw new TypeError('an approved merger has a proposal');
  if (proposal.successor.agencyId !== data.successor.agencyId) {
    throw new Refused({
      code: 'InvalidCommand',
      field: 'data.successor.agencyId',
      ids: [data.mergerId, proposal.successor.agencyId],
      message: 'the merger was approved for another successor; name that one, or withdraw the merger and propose anew',
    });
  }
  return [merged(data, proposal, data, successorExists(command))];
};

const record = (command: Command<'RecordMerger'>, state: MergerState): MergerEvent[] => {
  const { data } = command;
  const { effective, order, instruments, provenance } = data;
  const basis: Basis = { effective, order, instruments, ...(provenance === undefined ? {} : { provenance }) };
  inOrder(data.mergerId, state.procedure.status, ['none'], 'a record of the whole merger');
  // The decision that merged them is not known to have proposed and approved it too.
  const unknownStep = { ...copy(basis), instruments: [], procedure: 'unknown' as const };
  const last = merged(data, data, basis, successorExists(command));
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

const merged = (completion: Completion, plan: Plan, basis: Basis, exists: boolean): MergerEvent => {
  const { mergerId, successor, headPost, positions, joinedPositions, quota, partQuota } = completion;
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

const demandProposed = (mergerId: string, state: MergerState): void => {
  if (state.procedure.status !== 'none') return;
  throw new Refused({
    code: 'UnknownMerger',
    ids: [mergerId],
    message: `no merger ${mergerId} has been proposed; propose it first, or correct the id`,
  });
};

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

const successorExists = (command: Command<'ProposeMerger' | 'CompleteMerger' | 'RecordMerger'>): boolean =>
  (command.context?.knownAgencies ?? []).includes(command.data.successor.agencyId);
