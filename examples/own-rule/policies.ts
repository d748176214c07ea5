import type { Authorise } from '@orgledger/ledger';

/** The obvious policy: nobody transfers a function to a body outside. It forgets that there are other ways to go. */
export const noTransferOutside: Authorise = ({ type, data }) =>
  !(type === 'TransferFunctions' && data.to.kind !== 'agency');

/** The policy that does it: nothing is discontinued, and wherever anything goes, it goes to an agency. */
export const nothingLeaves: Authorise = (command) =>
  command.type !== 'DiscontinueFunctions' &&
  !replacesData(command) &&
  destinationsIn(command).every((to) => to === undefined || to.kind === 'agency');

type Command = Parameters<Authorise>[0];

/** What a correction puts in place of what was recorded could send a function anywhere; days and instruments cannot. */
const replacesData = ({ type, data }: Command): boolean =>
  type === 'CorrectEntries' && data.entries.some((change) => change.data !== undefined);

/** Where a command sends functions: single ones, and the rest of an agency. */
const destinationsIn = ({ type, data }: Command): readonly ({ readonly kind: string } | undefined)[] => {
  switch (type) {
    case 'TransferFunctions':
      return [data.to];
    case 'AbolishAgency':
      return [data.rest, ...data.functions.map(({ to }) => to)];
    case 'SplitAgency':
    case 'ReverseMerger':
    case 'CompleteMerger':
      return data.functions.map(({ to }) => to);
    case 'ProposeMerger':
      return data.predecessors.map(({ rest }) => rest);
    case 'ApproveMerger':
      return (data.destinations?.functions ?? []).map(({ to }) => to);
    case 'RecordMerger':
      return [...data.functions.map(({ to }) => to), ...data.predecessors.map(({ rest }) => rest)];
    default:
      return [];
  }
};
