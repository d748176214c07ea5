import type { AggregateState } from '../aggregate/index.ts';
import type { PositionId, TaskId } from '../values/index.ts';
import type { AgencyEvent } from './events.ts';

/** Whether the agency has been told to begin, here or as part of an entry elsewhere. */
export type AgencyProcedure = { begun: boolean };

export type AgencyState = AggregateState<AgencyEvent, AgencyProcedure>;

export const initialProcedure = (): AgencyProcedure => ({ begun: false });

export const advance = (procedure: AgencyProcedure, event: AgencyEvent): void => {
  if (event.type === 'AgencyEstablished' || event.type === 'AgencyReestablished') procedure.begun = true;
  if (event.type === 'Confirmed' && event.data.begin !== undefined) procedure.begun = true;
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
