import type { IssueRecord, ProgrammeId } from '@orgledger/domain';
import type { Folded } from '../chart/index.ts';

/** An issue that waits for guidance. `certain` false: it may not have been raised by that day, or may be resolved already. */
export type OpenIssue = {
  readonly programmeId: ProgrammeId;
  readonly issueId: IssueRecord['issueId'];
  readonly topic: string;
  readonly name: string | undefined;
  readonly note: string | undefined;
  /** Whose guidance is needed; undefined where nobody is named. */
  readonly awaiting: string | undefined;
  readonly certain: boolean;
  /** The entry that raised it. */
  readonly by: string;
};

/** The issues open on a day, certain ones first. */
export const openIssues = ({ chart, possible }: Folded): readonly OpenIssue[] => {
  const resolved = new Set<string>();
  const raised: OpenIssue[] = [];
  for (const { entry } of possible) {
    if (entry.type === 'IssueResolved') resolved.add(`${entry.data.programmeId} ${entry.data.issueId}`);
    if (entry.type !== 'IssueRaised') continue;
    const { programmeId, issueId, topic, name, note, awaiting } = entry.data;
    raised.push({ programmeId, issueId, topic, name, note, awaiting, certain: false, by: entry.id });
  }
  const certain = [...chart.programmes.values()].flatMap(({ id, issues }) =>
    issues
      .filter((issue) => issue.resolved === undefined)
      .map(({ issueId, topic, name, note, awaiting, by }) => ({
        programmeId: id,
        issueId,
        topic,
        name,
        note,
        awaiting,
        certain: !resolved.has(`${id} ${issueId}`),
        by,
      })),
  );
  return [...certain, ...raised];
};
