import type { AggregateState, Lock } from '../aggregate/index.ts';
import type { PositionId, TaskId } from '../values/index.ts';
import type { AgencyEvent } from './events.ts';

/** Whether the agency has been told to begin, here or as part of an entry elsewhere, and the mergers that it has joined. */
export type AgencyProcedure = { begun: boolean; joined: Map<string, Lock> };

export type AgencyState = AggregateState<AgencyEvent, AgencyProcedure>;

export const initialProcedure = (): AgencyProcedure => ({ begun: false, joined: new Map() });

export const advance = (procedure: AgencyProcedure, event: AgencyEvent): void => {
  if (event.type === 'AgencyEstablished' || event.type === 'AgencyReestablished') procedure.begun = true;
  if (event.type === 'AgencyAbolished' && event.data.releasedFrom !== undefined)
    procedure.joined.delete(event.data.releasedFrom);
  if (event.type !== 'Confirmed') return;
  const { begin, lock, release } = event.data;
  if (begin !== undefined) procedure.begun = true;
  if (lock !== undefined) procedure.joined.set(lock.mergerId, lock);
  if (release !== undefined) procedure.joined.delete(release.mergerId);
};

/**
 * Who answers for which task after the facts that come before `place` in the timeline: a regulation replaces all that was
 * before it, an assignment replaces one task.
 */
export const responsibilities = (state: AgencyState, before: number): ReadonlyMap<TaskId, PositionId> => {
  const found = new Map<TaskId, PositionId>();
  for (const { event } of state.timeline.slice(0, before)) {
    if (event.type === 'WorkingRegulationIssued') {
      found.clear();
      for (const task of event.data.tasks) found.set(task.taskId, task.positionId);
    }
    if (event.type === 'TaskAssigned') found.set(event.data.taskId, event.data.positionId);
  }
  return found;
};
