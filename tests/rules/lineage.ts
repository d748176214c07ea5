import type { RuleId } from '@orgledger/ledger';
import {
  abolish,
  absorb,
  approved,
  assign,
  CLERK,
  complete,
  consolidate,
  establish,
  type Given,
  profile,
  reportTo,
  split,
} from '../support/commands.ts';
import type { RuleCase } from './rule-case.ts';

const later = '2018-01-01';
const toB = { kind: 'agency', agencyId: 'b' } as const;
const reestablish = (agencyId: string, continues: string): Given => ({
  command: 'ReestablishAgency',
  data: { agencyId, ...profile(agencyId), continues },
  effective: later,
  actor: CLERK,
});
const code = (agencyId: string, value: string, from?: string): Given => ({
  command: 'AssignIdentifier',
  data: { agencyId, scheme: 'mdd', value, ...(from === undefined ? {} : { from }) },
  effective: later,
  actor: CLERK,
});
const under = (agencyId: string, parentId: string, name: string): Given =>
  establish(agencyId, { effective: '2016-01-01', data: { name, lines: [{ line: 'party', parentId }] } });
const partsContinuing = (continues: string) => [
  { agencyId: 'c', ...profile('c'), continues },
  { agencyId: 'd', ...profile('d') },
];
const partOfA = { agencyId: 'a', participation: 'part', rest: { kind: 'agency', agencyId: 'a' } } as const;
const archivesToB = [{ functionId: 'archives', to: toB }];
const ab = [establish('a'), establish('b')];

/** How agencies come out of one another. */
export const lineage = {
  L1: [
    {
      title: 'a consolidation cannot have one predecessor only',
      history: ab,
      admitted: consolidate('m', ['a', 'b'], 'c', { effective: later }),
      refused: consolidate('m', ['a'], 'c', { effective: later }),
    },
    {
      title: 'an agency cannot be merged with itself',
      history: ab,
      admitted: absorb('m', ['a'], 'b', { effective: later }),
      refused: absorb('m', ['a'], 'a', { effective: later }),
    },
    {
      title: 'a consolidation cannot begin an agency that was there before',
      history: [...ab, establish('c'), abolish('c', { effective: '2016-01-01', reason: 'Giải thể' })],
      admitted: consolidate('m', ['a', 'b'], 'd', { effective: later }),
      refused: consolidate('m', ['a', 'b'], 'c', { effective: later }),
    },
    {
      title: 'an absorption needs an agency that absorbs',
      history: ab,
      admitted: absorb('m', ['a'], 'b', { effective: later }),
      refused: absorb('m', ['a'], 'c', { effective: later }),
    },
    {
      title: 'an agency cannot split into one',
      history: [establish('a')],
      admitted: split(
        'a',
        ['c', 'd'].map((agencyId) => ({ agencyId, ...profile(agencyId) })),
        'c',
        { effective: later },
      ),
      refused: split('a', [{ agencyId: 'c', ...profile('c') }], 'c', { effective: later }),
    },
  ],
  L2: [
    {
      title: 'an agency that was merged joins no further merger',
      history: [...ab, establish('d'), consolidate('m', ['a', 'b'], 'c', { effective: later })],
      admitted: consolidate('n', ['c', 'd'], 'e', { effective: '2019-01-01' }),
      refused: consolidate('n', ['a', 'd'], 'e', { effective: '2019-01-01' }),
    },
    {
      title: 'an agency that was merged cannot be abolished too',
      history: [...ab, consolidate('m', ['a', 'b'], 'c', { effective: later })],
      admitted: abolish('c', { effective: '2019-01-01', reason: 'Giải thể' }),
      refused: abolish('a', { effective: '2019-01-01', reason: 'Giải thể' }),
    },
    {
      title: 'an agency that was abolished while its merger was approved cannot be merged too',
      history: [
        ...ab,
        establish('d'),
        ...approved('n', ['a'], 'd'),
        ...approved('o', ['b'], 'd'),
        abolish('a', { effective: later, reason: 'Giải thể', releasedFrom: 'n' }),
      ],
      admitted: complete('o', 'd', { effective: '2019-01-01' }),
      refused: complete('n', 'd', { effective: '2019-01-01' }),
    },
  ],
  L3: [
    {
      title: 'an agency cannot be abolished in favour of one that begins later',
      history: [establish('a'), establish('b', { effective: '2019-01-01' })],
      admitted: abolish('a', { effective: '2019-01-01', rest: toB }),
      refused: abolish('a', { effective: '2018-12-31', rest: toB }),
    },
    {
      title: 'an agency cannot be absorbed by one that has ended',
      history: [...ab, abolish('b', { effective: '2019-01-01', reason: 'Giải thể' })],
      admitted: absorb('m', ['a'], 'b', { effective: '2018-12-31' }),
      refused: absorb('m', ['a'], 'b', { effective: '2019-01-01' }),
    },
  ],
  L4: [
    {
      title: 'an agency cannot take up itself again',
      history: [establish('a'), abolish('a', { effective: '2016-01-01', reason: 'Giải thể' })],
      admitted: reestablish('b', 'a'),
      refused: reestablish('b', 'b'),
    },
    {
      title: 'a part of a split cannot continue itself',
      history: [...ab, abolish('b', { effective: '2016-01-01', reason: 'Giải thể' })],
      admitted: split('a', partsContinuing('b'), 'c', { effective: later }),
      refused: split('a', partsContinuing('c'), 'c', { effective: later }),
    },
  ],
  L5: [
    {
      title: 'an agency cannot be abolished without a reason or somebody who takes over',
      history: ab,
      admitted: abolish('a', { effective: later, rest: toB }),
      refused: abolish('a', { effective: later }),
    },
    {
      title: 'an unknown destination of the rest is no reason to end an agency',
      history: ab,
      admitted: abolish('a', { effective: later, rest: { kind: 'unknown' }, reason: 'Giải thể' }),
      refused: abolish('a', { effective: later, rest: { kind: 'unknown' } }),
    },
  ],
  L7: [
    {
      title: 'an agency that joins with a part has to say where the rest of it goes',
      history: [...ab, assign('a', 'archives')],
      admitted: absorb('m', ['a'], 'b', {
        effective: later,
        data: { predecessors: [partOfA], functions: archivesToB },
      }),
      refused: absorb('m', ['a'], 'b', {
        effective: later,
        data: { predecessors: [{ agencyId: 'a', participation: 'part' }], functions: archivesToB },
      }),
    },
    {
      title: 'an agency cannot join with a part that is nothing',
      history: [...ab, assign('a', 'archives')],
      admitted: absorb('m', ['a'], 'b', {
        effective: later,
        data: { predecessors: [partOfA], functions: archivesToB },
      }),
      refused: absorb('m', ['a'], 'b', { effective: later, data: { predecessors: [partOfA] } }),
    },
  ],
  L8: [
    {
      title: 'two agencies cannot have one code at a time',
      history: [...ab, code('a', '001')],
      admitted: code('b', '001', 'a'),
      refused: code('b', '001'),
    },
  ],
  L9: [
    {
      title: 'two agencies under one parent cannot bear one name, in whatever Unicode form it is written',
      history: [...ab, under('c', 'b', 'Phòng Nội vụ')],
      admitted: under('d', 'a', 'Phòng Nội vụ'.normalize('NFD')),
      refused: under('d', 'b', 'Phòng Nội vụ'.normalize('NFD')),
    },
    {
      title: 'an agency cannot be moved to where its namesake is',
      history: [...ab, under('c', 'a', 'Thanh tra'), under('d', 'b', 'Thanh tra')],
      admitted: reportTo('c', null, { effective: later }),
      refused: reportTo('c', 'b', { effective: later }),
    },
  ],
} as const satisfies Partial<Record<RuleId, readonly [RuleCase, ...RuleCase[]]>>;
