import type {
  AgencyRecord,
  ChartRecord,
  FunctionRecord,
  PositionRecord,
  ProgrammeRecord,
  Subject,
} from '@orgledger/domain';

/**
 * Names one single value of one record. `funding` is who pays, `accounts` who follows. A thing of which there may be several
 * has a value each: how somebody holds a post, in what mode a body is affiliated, in what role an agency has a function.
 */
export type ValueKey =
  | `agency:${string}:${'name' | 'kind' | 'level' | 'status' | 'funding' | 'accounts'}`
  | `agency:${string}:${'line' | 'quota' | 'task' | 'seal' | 'body'}:${string}`
  | `position:${string}:${'agency' | 'titles' | 'status'}`
  | `position:${string}:holder:${string}`
  | `function:${string}:lead`
  | `function:${string}:role:${string}`
  | `merger:${string}:status`
  | `programme:${string}:title`
  | `programme:${string}:leave:${string}`;

/** A value and the entry that set it, where the record names one. `null`: a quota of unknown size. */
export type SingleValue = { readonly value: string | number | null; readonly by?: string };

export type SingleValues = ReadonlyMap<ValueKey, SingleValue>;

/** The single values of a record. What there is none of has no key. */
export const valuesOf = (record: ChartRecord): SingleValues => new Map(named(record));

const named = (record: ChartRecord): Iterable<readonly [ValueKey, SingleValue]> => {
  switch (record.record) {
    case 'agency':
      return ofAgency(record);
    case 'position':
      return ofPosition(record);
    case 'function':
      return ofFunction(record);
    case 'merger':
      return [[`merger:${record.id}:status`, record.status]];
    case 'programme':
      return ofProgramme(record);
    case 'person':
      return [];
  }
};

/** The record that a key speaks of. */
export const subjectOfKey = (key: ValueKey): Subject => {
  const [kind, id] = key.split(':', 2);
  // A key begins with a subject: its type says so.
  return `${kind}:${id}` as Subject;
};

function* ofAgency(agency: AgencyRecord): Iterable<readonly [ValueKey, SingleValue]> {
  const { id, name, kind, level, begin, end, funding } = agency;
  yield [`agency:${id}:name`, name];
  yield [`agency:${id}:kind`, { value: kind }];
  yield [`agency:${id}:level`, { value: level }];
  yield [`agency:${id}:status`, { value: end?.kind ?? 'active', by: (end ?? begin).by }];
  for (const { line, parentId, by } of agency.lines) yield [`agency:${id}:line:${line}`, { value: parentId, by }];
  for (const { bloc, posts, by } of agency.quota) yield [`agency:${id}:quota:${bloc}`, { value: posts, by }];
  for (const { taskId, positionId, by } of agency.tasks)
    yield [`agency:${id}:task:${taskId}`, { value: positionId, by }];
  for (const { sealId, bloc, by } of agency.seals) yield [`agency:${id}:seal:${sealId}`, { value: bloc, by }];
  for (const { body, mode, by } of agency.affiliates) yield [`agency:${id}:body:${body}`, { value: mode, by }];
  if (funding === undefined) return;
  yield [`agency:${id}:funding`, { value: funding.paidBy, by: funding.by }];
  yield [`agency:${id}:accounts`, { value: funding.followedBy, by: funding.by }];
}

function* ofPosition(position: PositionRecord): Iterable<readonly [ValueKey, SingleValue]> {
  const { id, agencyId, titles, begin, end, holders } = position;
  yield [`position:${id}:agency`, { value: agencyId }];
  yield [`position:${id}:titles`, { value: titles.map(({ name }) => name).join(' + '), by: titles[0]?.by ?? begin.by }];
  yield [`position:${id}:status`, { value: end === undefined ? 'active' : 'ended', by: (end ?? begin).by }];
  for (const { personId, appointment, by } of holders)
    yield [`position:${id}:holder:${personId}`, { value: appointment, by }];
}

function* ofFunction({ id, holders }: FunctionRecord): Iterable<readonly [ValueKey, SingleValue]> {
  const lead = holders.find(({ role }) => role === 'lead');
  if (lead !== undefined) yield [`function:${id}:lead`, { value: lead.agencyId, by: lead.by }];
  for (const { agencyId, role, by } of holders) yield [`function:${id}:role:${agencyId}`, { value: role, by }];
}

function* ofProgramme({ id, title, pilotLeaves }: ProgrammeRecord): Iterable<readonly [ValueKey, SingleValue]> {
  yield [`programme:${id}:title`, title];
  for (const { leaveId, status } of pilotLeaves) yield [`programme:${id}:leave:${leaveId}`, status];
}
