import type { Destination, LedgerEntry } from '@orgledger/domain';
import { ruleProperty } from '../rule-property.ts';

/**
 * Counted from the lists of agencies alone and not from the records of functions: a function that some agency leads goes on
 * being led until an entry sends it out of the apparatus or discontinues it.
 */
export const functionsKept = ruleProperty({
  id: 'functions-kept',
  name: 'functions are never lost',
  statement: 'a function that is led goes on being led until an entry says that it ends or where it goes',
  watch: () => {
    const leads = new Map<string, Set<string>>();
    const leadsOf = (functionId: string): Set<string> => {
      const known = leads.get(functionId) ?? new Set<string>();
      leads.set(functionId, known);
      return known;
    };
    return {
      applied: ({ entry, changes }) => {
        const left = new Set<string>();
        for (const { before, after } of changes) {
          if (after.record !== 'agency') continue;
          for (const { functionId, role } of before?.record === 'agency' ? before.functions : []) {
            if (role !== 'lead') continue;
            leadsOf(functionId).delete(after.id);
            left.add(functionId);
          }
        }
        for (const { after } of changes) {
          if (after.record !== 'agency') continue;
          const led = after.functions.filter(({ role }) => role === 'lead');
          for (const { functionId } of led) leadsOf(functionId).add(after.id);
        }
        return [...left]
          .filter((functionId) => leadsOf(functionId).size === 0 && !sendsAway(entry, functionId))
          .map((id) => ({
            subject: `function:${id}`,
            message: 'nobody leads it any more and nothing says where it went',
          }));
      },
    };
  },
});

const leaves = (to: Destination | undefined): boolean => to !== undefined && to.kind !== 'agency';

/** Whether an entry says that a function leaves the apparatus or ends. */
const sendsAway = (entry: LedgerEntry, functionId: string): boolean => {
  switch (entry.type) {
    case 'FunctionsDiscontinued':
      return true;
    case 'FunctionsTransferred':
      return leaves(entry.data.to);
    case 'AgencyAbolished':
      return leaves(entry.data.rest) || exceptionLeaves(entry.data.functions, functionId);
    case 'AgenciesMerged':
      return (
        exceptionLeaves(entry.data.functions, functionId) || entry.data.predecessors.some(({ rest }) => leaves(rest))
      );
    case 'AgencySplit':
    case 'MergerReversed':
      return exceptionLeaves(entry.data.functions, functionId);
    default:
      return false;
  }
};

const exceptionLeaves = (
  exceptions: readonly { readonly functionId: string; readonly to: Destination }[],
  functionId: string,
): boolean => exceptions.some((one) => one.functionId === functionId && leaves(one.to));
