import { demand } from '../errors/index.ts';

type Task = { readonly taskId: string; readonly positionId: string };

/** F3, hard own: within one regulation each task has one responsible position; a position may have any number. */
export const oneResponsiblePerTask = (agencyId: string, tasks: readonly Task[]): void => {
  const ids = tasks.map(({ taskId }) => taskId);
  const twice = ids.find((taskId, index) => ids.indexOf(taskId) !== index);
  demand(
    twice === undefined,
    'F3',
    [agencyId, twice ?? ''],
    'each task has one responsible position; name each task once',
  );
};

type Assignment = Task & { readonly agencyId: string; readonly insteadOf?: string | undefined };

/**
 * F3: a task that somebody answers for passes to another only when the assignment says instead of whom. To assign it once
 * more to whoever has it changes nothing. Asked by the agency for its own timeline, and by the fold for every later day.
 */
export const mayAssign = (assignment: Assignment, current: string | undefined): boolean =>
  assignment.insteadOf === undefined
    ? current === undefined || current === assignment.positionId
    : current === assignment.insteadOf;

/** What to do about an assignment that may not be. */
export const assignmentAdvice = (current: string | undefined): string =>
  current === undefined
    ? 'nobody answers for this task on that day; leave insteadOf out'
    : 'another position answers for this task on that day; name that one as insteadOf, or choose another task';

/** F3, hard own. */
export const taskNotTaken = (assignment: Assignment, current: string | undefined): void =>
  demand(
    mayAssign(assignment, current),
    'F3',
    [assignment.agencyId, assignment.taskId, ...(current === undefined ? [] : [current])],
    assignmentAdvice(current),
  );
