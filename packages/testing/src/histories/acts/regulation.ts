import { pickFrom } from '../candidates.ts';
import { type Act, order } from '../world.ts';
import { otherThan } from './agency.ts';

export const regulate: Act = (world, [first, second, third]) => {
  const now = world.now();
  const agency = pickFrom(now.agencies, first);
  if (agency === undefined) return undefined;
  const position = pickFrom(now.positionsOf(agency), second);
  const functionId = pickFrom(agency.functions, third)?.functionId;
  const task = { taskId: world.fresh('task'), name: 'Keep the files' };
  const covered = functionId === undefined ? {} : { functionId };
  return order(world, 'IssueWorkingRegulation', {
    agencyId: agency.id,
    tasks: position === undefined ? [] : [{ ...task, ...covered, positionId: position.id }],
    ...(position === undefined || third % 2 === 0 ? {} : { generalResponsibility: position.id }),
  });
};

export const assignTask: Act = (world, [first, second, third]) => {
  const now = world.now();
  const agency = pickFrom(now.agencies, first);
  const position = agency === undefined ? undefined : pickFrom(now.positionsOf(agency), second);
  if (agency === undefined || position === undefined) return undefined;
  const known = third % 2 === 0 ? pickFrom(agency.tasks, third) : undefined;
  const passes = known !== undefined && known.positionId !== position.id;
  return order(world, 'AssignTask', {
    agencyId: agency.id,
    taskId: passes ? known.taskId : world.fresh('task'),
    name: passes ? known.name : 'Answer letters',
    positionId: position.id,
    ...(passes ? { insteadOf: known.positionId } : {}),
  });
};

export const setPostLimit: Act = (world, [first, , third]) => {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return undefined;
  return order(world, 'SetPostLimit', { agencyId: agency.id, postClass: 'deputy', atMost: third % 10 });
};

export const allowSurplus: Act = (world, [first, , third]) => {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return undefined;
  const until = third % 2 === 0 ? {} : { until: '2024-12-31' };
  return order(world, 'AllowSurplus', { agencyId: agency.id, postClass: 'deputy', posts: 1 + (third % 3), ...until });
};

export const recordScope: Act = (world, [first, , third]) => {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return undefined;
  return order(world, 'RecordScope', {
    agencyId: agency.id,
    metric: 'units served',
    figure: { kind: third % 3 === 0 ? 'at-least' : 'exactly', value: third },
  });
};

export const integrateProcedures: Act = (world, [first]) => {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return undefined;
  return order(world, 'IntegrateProcedures', {
    agencyId: agency.id,
    chain: ['receipt', world.fresh('check')],
    others: ['the centre for public services'],
  });
};

export const reassignGroup: Act = (world, [first, second, third]) => {
  const now = world.now();
  const agency = pickFrom(now.agencies, first);
  const other = agency === undefined ? undefined : otherThan(now, agency, second);
  if (agency === undefined || other === undefined) return undefined;
  return order(world, 'ReassignGroup', {
    agencyId: agency.id,
    from: [other.id],
    group: world.fresh('group'),
    count: { kind: 'exactly', value: 1 + (third % 9) },
  });
};

export const trainGroup: Act = (world, [first]) => {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return undefined;
  return order(world, 'TrainGroup', { agencyId: agency.id, group: world.fresh('group'), subject: 'the other side' });
};

export const recordNote: Act = (world, [first, second, third]) => {
  const now = world.now();
  const subjects = {
    agency: pickFrom(now.agencies, second),
    position: pickFrom(now.positions, second),
    merger: pickFrom(now.mergers, second),
    programme: pickFrom(now.programmes, second),
  };
  const kinds = (['agency', 'position', 'merger', 'programme'] as const).filter((kind) => subjects[kind]);
  const kind = pickFrom(kinds, first);
  const id = kind === undefined ? undefined : subjects[kind]?.id;
  if (kind === undefined || id === undefined) return undefined;
  const figures = [{ name: 'cases', figure: { kind: 'exactly' as const, value: third } }];
  return order(world, 'RecordNote', { about: { kind, id }, topic: 'practice', text: world.fresh('note'), figures });
};
