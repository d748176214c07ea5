import { expect, test } from 'vitest';
import { type DomainEvent, eventSchemas } from '../registry/event-schemas.ts';
import { demandOwnRules } from './own-rules.ts';

const basis = { effective: '2018-02-28', order: 0, instruments: [] };
const profile = (lines: readonly string[] = []) => ({
  name: 'Phòng Nội vụ',
  translations: [],
  kind: 'board',
  level: 'district',
  bloc: 'state',
  focalPoint: true,
  lines: lines.map((line) => ({ line, parentId: 'committee' })),
});
const twice = ['state', 'state'];
const part = (agencyId: string, more: object = {}) => ({ agencyId, ...profile(), ...more });
const division = (more: object = {}) => ({
  agencyId: 'home',
  successors: [part('one'), part('two')],
  rest: 'one',
  functions: [],
  positions: [],
  staff: [],
  seals: [],
  quota: [],
  ...more,
});
const merger = (more: object = {}) => ({
  mergerId: 'merger',
  shape: 'consolidation',
  predecessors: [
    { agencyId: 'home', participation: 'whole' },
    { agencyId: 'org', participation: 'whole' },
  ],
  successor: { agencyId: 'joint' },
  ...more,
});
const merged = (more: object = {}) => ({ ...merger(), functions: [], endedPositions: [], staff: [], ...more });
const secession = (successor: object) => ({
  agencyId: 'home',
  successor,
  functions: [],
  positions: [],
  staff: [],
  seals: [],
  quota: [],
});
const keepsRest = { kind: 'agency', agencyId: 'home' };
const giving = (rest: object | undefined) => [
  { agencyId: 'home', participation: 'part', ...(rest === undefined ? {} : { rest }) },
  { agencyId: 'org', participation: 'whole' },
];
const task = (taskId: string) => ({ taskId, name: 'Thi đua', positionId: 'home#head' });
const fromPart = { positions: [{ positionId: 'home#1', to: { kind: 'agency', agencyId: 'joint' } }] };

const event = (type: string, data: object): DomainEvent => {
  const schema = eventSchemas.get(type)?.at(-1)?.schema;
  return { type, data: schema?.parse({ ...basis, ...data }) } as DomainEvent;
};

test.each<readonly [string, string, object]>([
  ['AgencyEstablished', 'T4', { agencyId: 'home', ...profile(twice) }],
  ['AgencyReestablished', 'T4', { agencyId: 'home', continues: 'org', ...profile(twice) }],
  ['AgencyReestablished', 'L4', { agencyId: 'home', continues: 'home', ...profile() }],
  ['WorkingRegulationIssued', 'F3', { agencyId: 'home', tasks: [task('archives'), task('archives')] }],
  ['AgencySplit', 'L1', division({ successors: [part('one'), part('one')] })],
  ['AgencySplit', 'L1', division({ rest: 'three' })],
  ['AgencySplit', 'T4', division({ successors: [part('one', profile(twice)), part('two')] })],
  ['AgencySplit', 'L4', division({ successors: [part('one'), part('two', { continues: 'two' })] })],
  ['MergerReversed', 'L1', { mergerId: 'merger', ...division({ successors: [part('one'), part('home')] }) }],
  ['AgencySeceded', 'L1', secession(part('home'))],
  ['AgencySeceded', 'T4', secession(part('one', profile(twice)))],
  ['AgencySeceded', 'L4', secession(part('one', { continues: 'one' }))],
  ['AgencyAbolished', 'L5', { agencyId: 'home', functions: [], staff: [] }],
  ['MergerProposed', 'L1', merger({ successor: { agencyId: 'org' } })],
  ['MergerProposed', 'L7', merger({ predecessors: giving(undefined) })],
  ['AgenciesMerged', 'L1', merged({ successor: { agencyId: 'org' } })],
  ['AgenciesMerged', 'L7', merged({ predecessors: giving(undefined) })],
  ['AgenciesMerged', 'L7', merged({ predecessors: giving(keepsRest) })],
])('%s that breaks %s is refused, whatever came before it', (type, rule, data) => {
  expect(() => demandOwnRules(event(type, data))).toThrow(
    expect.objectContaining({ refusal: expect.objectContaining({ code: 'RuleViolated', rule }) }),
  );
});

test.each<readonly [string, object]>([
  ['AgencyEstablished', { agencyId: 'home', ...profile(['party', 'state']) }],
  ['AgencyReestablished', { agencyId: 'home', continues: 'org', ...profile() }],
  ['WorkingRegulationIssued', { agencyId: 'home', tasks: [task('archives'), task('emulation')] }],
  ['AgencySplit', division()],
  ['MergerReversed', { mergerId: 'merger', ...division() }],
  ['AgencySeceded', secession(part('one', { continues: 'org' }))],
  ['AgencyAbolished', { agencyId: 'home', functions: [], staff: [], reason: 'Giải thể' }],
  ['MergerProposed', merger()],
  ['MergerProposed', merger({ shape: 'absorption' })],
  ['MergerProposed', merger({ predecessors: giving(keepsRest) })],
  ['AgenciesMerged', merged()],
  ['AgenciesMerged', merged({ predecessors: giving(keepsRest), ...fromPart })],
  [
    'AgenciesMerged',
    merged({
      predecessors: giving(keepsRest),
      joinedPositions: [{ positionId: 'joint#1', from: ['home#1'], titles: [], rank: 'staff' }],
    }),
  ],
  [
    'AgenciesMerged',
    merged({
      predecessors: giving(keepsRest),
      partQuota: [{ agencyId: 'home', bloc: 'state', posts: 2 }],
    }),
  ],
])('%s that keeps the rules is not', (type, data) => {
  expect(() => demandOwnRules(event(type, data))).not.toThrow();
});
