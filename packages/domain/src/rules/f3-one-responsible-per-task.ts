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

/** F3, hard own: a task that somebody answers for passes to another only when the assignment says instead of whom. */
export const taskNotTaken = (assignment: Assignment, current: string | undefined): void =>
  demand(
    current === assignment.insteadOf || current === assignment.positionId,
    'F3',
    [assignment.agencyId, assignment.taskId, ...(current === undefined ? [] : [current])],
    current === undefined
      ? 'nobody answers for this task on that day; leave insteadOf out'
      : 'another position answers for this task; name it as insteadOf, or choose another task',
  );
