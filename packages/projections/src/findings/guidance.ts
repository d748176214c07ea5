import { type AgencyId, type ClosingId, coversRule, type Policy } from '@orgledger/domain';
import type { Folded } from '../chart/index.ts';
import { type OpenIssue, openIssues } from '../views/index.ts';

export type Guidance = {
  /**
   * The open issues that await somebody's guidance on a rule, of the programmes whose mergers an agency is a party of: the
   * rule is covered by them.
   */
  readonly issuesOn: (rule: ClosingId, agencyId: AgencyId) => readonly OpenIssue[];
};

export const guidanceOf = (folded: Folded, policy: Policy): Guidance => {
  const issues = Map.groupBy(
    openIssues(folded).filter(({ awaiting }) => awaiting !== undefined),
    ({ programmeId }) => programmeId,
  );
  const programmes = programmesOfAgencies(folded);
  return {
    issuesOn: (rule, agencyId) =>
      [...(programmes.get(agencyId) ?? [])]
        .flatMap((programmeId) => issues.get(programmeId) ?? [])
        .filter((issue) => coversRule(rule, issue, policy)),
  };
};

const programmesOfAgencies = ({ chart }: Folded): ReadonlyMap<AgencyId, ReadonlySet<OpenIssue['programmeId']>> => {
  const found = new Map<AgencyId, Set<OpenIssue['programmeId']>>();
  const add = (mergerId: string, programmeId: OpenIssue['programmeId']): void => {
    const merger = chart.mergers.get(mergerId);
    if (merger === undefined) return;
    for (const id of [...merger.predecessors, merger.successorId])
      found.set(id, (found.get(id) ?? new Set<OpenIssue['programmeId']>()).add(programmeId));
  };
  for (const { id, mergers } of chart.programmes.values()) for (const { mergerId } of mergers) add(mergerId, id);
  for (const { id, programmeId } of chart.mergers.values()) if (programmeId !== undefined) add(id, programmeId);
  return found;
};
