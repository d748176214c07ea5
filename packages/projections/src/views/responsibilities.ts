import {
  type AgencyId,
  type AgencyRecord,
  type Chart,
  type FunctionId,
  isActive,
  type PersonId,
  type PositionId,
  type TaskId,
} from '@orgledger/domain';

/** A position that answers for something, and who holds it or acts in it. Nobody: it is vacant. */
export type Answerable = {
  readonly positionId: PositionId;
  readonly holders: readonly PersonId[];
  readonly vacant: boolean;
};

/** A task of the working regulation and the one position that answers for it. */
export type TaskResponsibility = Answerable & {
  readonly taskId: TaskId;
  readonly name: string;
  /** The function that the task is a part of, where that is known. */
  readonly functionId: FunctionId | undefined;
  /** The entry that said so. */
  readonly by: string;
};

/** A function of an agency and the tasks that are part of it. */
export type FunctionResponsibility = {
  readonly functionId: FunctionId;
  readonly name: string;
  readonly role: 'lead' | 'support';
  readonly tasks: readonly TaskId[];
  /** `unknown`: no task is known to be part of it, but not of all tasks is it known what they are part of. */
  readonly covered: 'yes' | 'no' | 'unknown';
};

/** Who answers for what in one agency on a day. */
export type Responsibilities = {
  readonly agencyId: AgencyId;
  readonly regulated: boolean;
  /** The post that answers for the agency in general: the regulation's or, where that says none, the head post. */
  readonly general: Answerable | undefined;
  readonly tasks: readonly TaskResponsibility[];
  readonly functions: readonly FunctionResponsibility[];
  /** Functions that nobody is known to answer for. */
  readonly uncovered: readonly FunctionId[];
  /** Posts that answer for something and that nobody holds. */
  readonly vacant: readonly PositionId[];
};

/** The responsibilities in each active agency that has a function, a task or a regulation. */
export const responsibilitiesOf = (chart: Chart): readonly Responsibilities[] =>
  [...chart.agencies.values()]
    .filter(isActive)
    .filter(({ functions, tasks, regulation }) => functions.length + tasks.length > 0 || regulation !== undefined)
    .map((agency) => ofAgency(agency, chart));

const ofAgency = (agency: AgencyRecord, chart: Chart): Responsibilities => {
  const general = generalOf(agency, chart);
  const tasks = agency.tasks.map(
    ({ taskId, name, positionId, functionId, by }): TaskResponsibility => ({
      taskId,
      name,
      functionId,
      ...answerable(positionId, chart),
      by,
    }),
  );
  const functions = agency.functions.map(({ functionId, role }) => ({
    functionId,
    name: chart.functions.get(functionId)?.name.value ?? functionId,
    role,
    ...coverage(functionId, agency),
  }));
  const posts = [...(general === undefined ? [] : [general]), ...tasks];
  return {
    agencyId: agency.id,
    regulated: agency.regulation !== undefined,
    general,
    tasks,
    functions,
    uncovered: functions.filter(({ covered }) => covered !== 'yes').map(({ functionId }) => functionId),
    vacant: [...new Set(posts.filter(({ vacant }) => vacant).map(({ positionId }) => positionId))],
  };
};

const generalOf = ({ regulation, positions }: AgencyRecord, chart: Chart): Answerable | undefined => {
  const post = regulation?.generalResponsibility ?? positions.find((id) => chart.positions.get(id)?.rank === 'head');
  return post === undefined ? undefined : answerable(post, chart);
};

const answerable = (positionId: PositionId, chart: Chart): Answerable => {
  const holders = (chart.positions.get(positionId)?.holders ?? []).map(({ personId }) => personId);
  return { positionId, holders, vacant: holders.length === 0 };
};

const coverage = (
  functionId: FunctionId,
  { tasks, regulation }: AgencyRecord,
): Pick<FunctionResponsibility, 'tasks' | 'covered'> => {
  const own = tasks.filter((task) => task.functionId === functionId).map(({ taskId }) => taskId);
  if (own.length > 0) return { tasks: own, covered: 'yes' };
  // A regulation of which no task is on record may assign any.
  const isOpen =
    tasks.some((task) => task.functionId === undefined) || (regulation !== undefined && tasks.length === 0);
  return { tasks: own, covered: isOpen ? 'unknown' : 'no' };
};
