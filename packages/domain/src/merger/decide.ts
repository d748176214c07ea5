import type { CorrectionCommand } from '../aggregate/index.ts';
import { Refused } from '../errors/index.ts';
import { mergerCardinality, splitCardinality } from '../rules/l1-cardinality.ts';
import { restOfPartStated } from '../rules/l7-explicit-parts.ts';
import { allJoined, inOrder, type MergerStatus } from '../rules/p4-in-order.ts';
import { oneParentPerLine } from '../rules/t4-one-parent-per-line.ts';
import type { MergerCommand } from './commands.ts';
import { complete, record, successorExists } from './decide-completion.ts';
import type { MergerEvent } from './events.ts';
import { demandJoinableParties } from './joinable-parties.ts';
import { demandLastingParties } from './lasting-parties.ts';
import { partiesOfProposal } from './parties.ts';
import { demandQuotaFree } from './promised-quota.ts';
import type { MergerState } from './state.ts';

type Command<T extends MergerCommand['type']> = Extract<MergerCommand, { type: T }>;

/** The events of a command on one merger. Rules that need the rest of the chart are judged by the ledger. */
export const decide = (command: Exclude<MergerCommand, CorrectionCommand>, state: MergerState): MergerEvent[] => {
  const { status } = state.procedure;
  const needs = (step: string, ...needed: readonly MergerStatus[]): void =>
    inOrder('mergerId' in command.data ? command.data.mergerId : '', status, needed, step);

  switch (command.type) {
    case 'Confirm':
      return [{ type: 'Confirmed', data: command.data }];
    // What the process writes while the merger is open; if it has moved on meanwhile, there is nothing left to say.
    case 'JoinPredecessor':
      return status === 'proposed' ? [{ type: 'PredecessorJoined', data: command.data }] : [];
    case 'RefuseJoin':
      return status === 'proposed' ? [{ type: 'JoinRefused', data: command.data }] : [];
    case 'RelayInventory':
      return status === 'proposed' ? relay(command) : [];
    case 'RecordNote':
      demandProposed(command.data.about.id, state);
      return [{ type: 'NoteRecorded', data: command.data }];
    case 'ProposeMerger':
      needs('a proposal', 'none');
      return propose(command);
    case 'AmendInventory':
      needs('an inventory', 'proposed');
      demandParty(command, state);
      return [{ type: 'InventoryAmended', data: command.data }];
    case 'ApproveMerger':
      needs('an approval', 'proposed');
      return approve(command, state);
    case 'RejectMerger':
      needs('a rejection', 'proposed');
      return [{ type: 'MergerRejected', data: command.data }];
    case 'WithdrawMerger':
      needs('a withdrawal', 'proposed', 'approved');
      return [{ type: 'MergerWithdrawn', data: command.data }];
    case 'RescheduleMerger':
      needs('a new day', 'proposed', 'approved');
      return [{ type: 'MergerRescheduled', data: command.data }];
    case 'CompleteMerger':
      needs('a completion', 'approved');
      return complete(command, state);
    case 'RecordMerger':
      needs('a record of the whole merger', 'none');
      return record(command);
    case 'SettleMerger':
      needs('a settlement', 'merged');
      return [{ type: 'MergerSettled', data: command.data }];
    case 'ReverseMerger':
      needs('a reversal', 'merged', 'settled');
      return reverse(command, state);
  }
};

const relay = ({ data: { amended, ...shared } }: Command<'RelayInventory'>): MergerEvent[] =>
  amended.map((one) => ({ type: 'InventoryAmended', data: { ...shared, ...one } }));

const propose = (command: Command<'ProposeMerger'>): MergerEvent[] => {
  const { data, context } = command;
  mergerCardinality({ ...data, successorId: data.successor.agencyId, successorExists: successorExists(command) });
  restOfPartStated(data.mergerId, data.predecessors);
  demandJoinableParties(data, context);
  return [{ type: 'MergerProposed', data }];
};

const approve = (command: Command<'ApproveMerger'>, state: MergerState): MergerEvent[] => {
  const { data } = command;
  const { proposal, joined } = state.procedure;
  if (proposal !== undefined) {
    const parties = partiesOfProposal(proposal);
    allJoined(
      data.mergerId,
      parties.map(({ agencyId }) => agencyId),
      joined,
    );
    demandLastingParties(parties, command);
    demandQuotaFree(data.mergerId, data.destinations?.partQuota ?? [], command.context);
  }
  return [{ type: 'MergerApproved', data }];
};

const reverse = ({ data }: Command<'ReverseMerger'>, state: MergerState): MergerEvent[] => {
  splitCardinality(data);
  for (const { agencyId, lines } of data.successors) oneParentPerLine(agencyId, lines);
  const merged = state.procedure.proposal;
  if (merged?.successor.agencyId !== data.agencyId) {
    throw new Refused({
      code: 'InvalidCommand',
      field: 'data.agencyId',
      ids: [data.mergerId, data.agencyId],
      message: 'a merger is reversed by splitting the agency that it made; name that one',
    });
  }
  const earlier = new Set<string>(merged.predecessors.map(({ agencyId }) => agencyId));
  const stray = data.successors.find(({ continues }) => continues === undefined || !earlier.has(continues));
  if (stray !== undefined) {
    throw new Refused({
      code: 'InvalidCommand',
      field: 'data.successors',
      ids: [data.mergerId, stray.agencyId],
      message:
        'each agency that a reversal begins continues one of those that were merged; say which, or split instead',
    });
  }
  return [{ type: 'MergerReversed', data }];
};

const demandProposed = (mergerId: string, state: MergerState): void => {
  if (state.procedure.status !== 'none') return;
  throw new Refused({
    code: 'UnknownMerger',
    ids: [mergerId],
    message: `no merger ${mergerId} has been proposed; propose it first, or correct the id`,
  });
};

const demandParty = ({ data }: Command<'AmendInventory'>, { procedure }: MergerState): void => {
  if (procedure.joined.has(data.agencyId)) return;
  throw new Refused({
    code: 'InvalidCommand',
    field: 'data.agencyId',
    ids: [data.mergerId, data.agencyId],
    message: 'that agency has not joined this merger; name one that has',
  });
};
