import type { AggregateState } from '../aggregate/index.ts';
import type { ProgrammeEvent } from './events.ts';

/** Whether a scheme was adopted, and the issues raised so far with whether they are still open. */
export type ProgrammeProcedure = { adopted: boolean; issues: Map<string, 'open' | 'resolved'> };

export type ProgrammeState = AggregateState<ProgrammeEvent, ProgrammeProcedure>;

export const initialProcedure = (): ProgrammeProcedure => ({ adopted: false, issues: new Map() });

export const advance = (procedure: ProgrammeProcedure, event: ProgrammeEvent): void => {
  if (event.type === 'SchemeAdopted') procedure.adopted = true;
  if (event.type === 'IssueRaised') procedure.issues.set(event.data.issueId, 'open');
  if (event.type === 'IssueResolved') procedure.issues.set(event.data.issueId, 'resolved');
};
