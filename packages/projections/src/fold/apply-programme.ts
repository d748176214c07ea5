import type { LedgerEntry, ProgrammeEvent, ProgrammeRecord } from '@orgledger/domain';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';

/** What a programme's own events change on the chart. */
export const applyProgrammeEvent = (chart: Staging, entry: LedgerEntry<ProgrammeEvent>): void => {
  const by = entry.id;
  switch (entry.type) {
    case 'SchemeAdopted': {
      const { programmeId, title, mergers } = entry.data;
      chart.put({
        record: 'programme',
        id: programmeId,
        title: { value: title, by },
        mergers: mergers.map(({ mergerId, group }) => ({ mergerId, group })),
        issues: [],
      });
      return;
    }
    case 'IssueRaised': {
      const { programmeId, issueId, topic, awaiting } = entry.data;
      const programme = programmeOf(chart, programmeId);
      const issue = { issueId, topic, awaiting, resolved: undefined, by };
      chart.put({ ...programme, issues: [...programme.issues, issue] });
      return;
    }
    case 'IssueResolved': {
      const { programmeId, issueId } = entry.data;
      const programme = programmeOf(chart, programmeId);
      if (!programme.issues.some((issue) => issue.issueId === issueId && issue.resolved === undefined)) {
        throw new NotApplicable({
          ids: [programmeId, issueId],
          message: 'the issue is not open on that day; date this later',
        });
      }
      chart.put({
        ...programme,
        issues: programme.issues.map((issue) => (issue.issueId === issueId ? { ...issue, resolved: { by } } : issue)),
      });
      return;
    }
    case 'Confirmed':
      return;
  }
};

const programmeOf = (chart: Staging, id: string): ProgrammeRecord => {
  const programme = chart.programmes.get(id);
  if (programme !== undefined) return programme;
  throw new NotApplicable({
    missing: 'programme',
    ids: [id],
    message: `the programme ${id} has not adopted its scheme by then; date this later`,
  });
};
