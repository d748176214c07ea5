import type { RuleId } from '@orgledger/ledger';
import {
  abolish,
  absorb,
  appoint,
  assign,
  CLERK,
  consolidate,
  establish,
  type Given,
  post,
  profile,
  setQuota,
  split,
} from '../support/commands.ts';
import type { RuleCase } from './rule-case.ts';

const later = '2018-01-01';
const toB = { kind: 'agency', agencyId: 'b' } as const;

const regulation = (tasks: readonly (readonly [taskId: string, positionId: string])[]): Given => ({
  command: 'IssueWorkingRegulation',
  data: { agencyId: 'a', tasks: tasks.map(([taskId, positionId]) => ({ taskId, positionId, name: 'Nhiệm vụ' })) },
  effective: later,
  actor: CLERK,
});

const assignTask = (positionId: string, insteadOf?: string): Given => ({
  command: 'AssignTask',
  data: {
    agencyId: 'a',
    taskId: 'archives',
    name: 'Lưu trữ',
    positionId,
    ...(insteadOf === undefined ? {} : { insteadOf }),
  },
  effective: '2019-01-01',
  actor: CLERK,
});

const moveQuota = (posts: number): Given => ({
  command: 'MoveQuota',
  data: { agencyId: 'b', fromAgencyId: 'a', bloc: 'party', toBloc: 'state', posts },
  effective: later,
  actor: CLERK,
});

const closePost = (staff: readonly { readonly personId: string; readonly positionId: string }[]): Given => ({
  command: 'AbolishPosition',
  data: { positionId: 'a#1', staff: staff.map((one) => ({ kind: 'moved' as const, ...one })) },
  effective: later,
  actor: CLERK,
});

const ab = [establish('a'), establish('b')];
const headPost = { positionId: 'c#head', titles: [{ name: 'Trưởng ban', statutory: true }], holder: 'p-1' };
const halves = [
  { agencyId: 'c', ...profile('Cơ quan C') },
  { agencyId: 'd', ...profile('Cơ quan D') },
];

/** What must be as much after a change as before it. */
export const conservation = {
  F1: [
    {
      title: 'an abolition that gives only a reason loses the function that the agency led',
      history: [...ab, assign('a', 'archives')],
      admitted: abolish('a', {
        effective: later,
        reason: 'Giải thể',
        functions: [{ functionId: 'archives', to: { kind: 'outside', name: 'Sở Nội vụ' } }],
      }),
      refused: abolish('a', { effective: later, reason: 'Giải thể' }),
    },
    {
      title: 'an abolition that sends one of two functions on loses the other',
      history: [...ab, assign('a', 'archives'), assign('a', 'emulation')],
      admitted: abolish('a', {
        effective: later,
        rest: toB,
        functions: [{ functionId: 'archives', to: { kind: 'unknown' } }],
      }),
      refused: abolish('a', { effective: later, reason: 'Giải thể', functions: [{ functionId: 'archives', to: toB }] }),
    },
  ],
  F2: [
    {
      title: 'two agencies cannot lead one function',
      history: [...ab, assign('a', 'archives')],
      admitted: assign('b', 'archives', { effective: later, role: 'support' }),
      refused: assign('b', 'archives', { effective: later, role: 'lead' }),
    },
  ],
  F3: [
    {
      title: 'a working regulation cannot make two positions answer for one task',
      history: [establish('a'), post('a#1', 'a'), post('a#2', 'a')],
      admitted: regulation([
        ['archives', 'a#1'],
        ['emulation', 'a#1'],
      ]),
      refused: regulation([
        ['archives', 'a#1'],
        ['archives', 'a#2'],
      ]),
    },
    {
      title: 'a task that one position answers for is not given to a second beside it',
      history: [establish('a'), post('a#1', 'a'), post('a#2', 'a'), regulation([['archives', 'a#1']])],
      admitted: assignTask('a#2', 'a#1'),
      refused: assignTask('a#2'),
    },
  ],
  F4: [
    {
      title: 'an agency cannot have two head posts',
      history: [establish('a'), post('a#head', 'a', { rank: 'head' })],
      admitted: post('a#2', 'a', { rank: 'deputy', effective: later }),
      refused: post('a#2', 'a', { rank: 'head', effective: later }),
    },
    {
      title: 'two people cannot share the head post of an agency, whatever its capacity',
      history: [
        establish('a'),
        post('a#head', 'a', { rank: 'head', capacity: 2 }),
        post('a#deputy', 'a', { rank: 'deputy', capacity: 2 }),
        appoint('a#head', 'p-1'),
        appoint('a#deputy', 'p-2'),
      ],
      admitted: appoint('a#deputy', 'p-3', { effective: later }),
      refused: appoint('a#head', 'p-3', { effective: later }),
    },
  ],
  N1: [
    {
      title: 'a post cannot be abolished under its holder without saying where the holder goes',
      history: [establish('a'), post('a#1', 'a'), post('a#2', 'a'), appoint('a#1', 'p-1')],
      admitted: closePost([{ personId: 'p-1', positionId: 'a#2' }]),
      refused: closePost([]),
    },
    {
      title: 'an absorption cannot end a head post without saying where its holder goes',
      history: [...ab, post('a#head', 'a', { rank: 'head' }), appoint('a#head', 'p-1')],
      admitted: absorb('m', ['a'], 'b', {
        effective: later,
        data: { staff: [{ kind: 'released', personId: 'p-1', reason: 'Nghỉ hưu' }] },
      }),
      refused: absorb('m', ['a'], 'b', { effective: later }),
    },
    {
      title: 'a merger cannot release somebody and make the same person its head',
      history: [...ab, post('a#head', 'a', { rank: 'head' }), appoint('a#head', 'p-1')],
      admitted: consolidate('m', ['a', 'b'], 'c', { effective: later, data: { headPost } }),
      refused: consolidate('m', ['a', 'b'], 'c', {
        effective: later,
        data: { headPost, staff: [{ kind: 'released', personId: 'p-1', reason: 'Nghỉ hưu' }] },
      }),
    },
  ],
  N5: [
    {
      title: 'a merger cannot have fewer posts than its agencies had together',
      history: [...ab, setQuota('a', 12), setQuota('b', 8)],
      admitted: consolidate('m', ['a', 'b'], 'c', {
        effective: later,
        data: {
          quota: [
            { bloc: 'party', posts: 15 },
            { bloc: 'state', posts: 5 },
          ],
        },
      }),
      refused: consolidate('m', ['a', 'b'], 'c', {
        effective: later,
        data: { quota: [{ bloc: 'unallocated', posts: 15 }] },
      }),
    },
    {
      title: 'a split cannot divide more posts than the agency had',
      history: [establish('a'), setQuota('a', 12)],
      admitted: split('a', halves, 'c', {
        effective: later,
        data: {
          quota: [
            { agencyId: 'c', bloc: 'party', posts: 7 },
            { agencyId: 'd', bloc: 'party', posts: 5 },
          ],
        },
      }),
      refused: split('a', halves, 'c', {
        effective: later,
        data: {
          quota: [
            { agencyId: 'c', bloc: 'party', posts: 7 },
            { agencyId: 'd', bloc: 'party', posts: 6 },
          ],
        },
      }),
    },
    {
      title: 'an agency cannot give more posts than it has',
      history: [...ab, setQuota('a', 12, { bloc: 'party' }), setQuota('b', 8, { bloc: 'state' })],
      admitted: moveQuota(12),
      refused: moveQuota(13),
    },
  ],
} as const satisfies Partial<Record<RuleId, readonly [RuleCase, ...RuleCase[]]>>;
