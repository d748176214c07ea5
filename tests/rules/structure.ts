import type { RuleId } from '@orgledger/ledger';
import {
  abolish,
  absorb,
  appoint,
  CLERK,
  complete,
  consolidate,
  establish,
  type Given,
  post,
  profile,
  reportTo,
} from '../support/commands.ts';
import type { RuleCase } from './rule-case.ts';

const later = '2018-01-01';
const toB = { kind: 'agency', agencyId: 'b' } as const;
const ab = [establish('a'), establish('b')];

const regulation = (positionId: string): Given => ({
  command: 'IssueWorkingRegulation',
  data: { agencyId: 'a', generalResponsibility: positionId },
  effective: later,
  actor: CLERK,
});

const abolishPost = (positionId: string): Given => ({
  command: 'AbolishPosition',
  data: { positionId },
  effective: later,
  actor: CLERK,
});

const propose: Given = {
  command: 'ProposeMerger',
  data: {
    mergerId: 'm',
    shape: 'absorption',
    predecessors: [{ agencyId: 'a' }],
    successor: { agencyId: 'b' },
  },
  effective: '2017-01-01',
  actor: CLERK,
};
const approve = (effective: string): Given => ({
  command: 'ApproveMerger',
  data: { mergerId: 'm' },
  effective,
  actor: CLERK,
});
const withdraw: Given = {
  command: 'WithdrawMerger',
  data: { mergerId: 'm', reason: 'Chưa đủ điều kiện' },
  effective: '2017-09-01',
  actor: CLERK,
};

const amend: Given = {
  command: 'AmendInventory',
  data: {
    mergerId: 'm',
    agencyId: 'a',
    inventory: { functions: [], positions: [], quota: [], seals: [], affiliates: [], complete: [] },
  },
  effective: '2017-09-01',
  actor: CLERK,
};

/** How agencies, positions and people hang together, and the order of steps. */
export const structure = {
  T1: [
    {
      title: 'an agency cannot report to one that reports to it',
      history: [...ab, establish('c'), reportTo('b', 'a')],
      admitted: reportTo('a', 'c', { effective: later }),
      refused: reportTo('a', 'b', { effective: later }),
    },
    {
      title: 'a circle over several agencies is found on its own line',
      history: [...ab, establish('c'), reportTo('b', 'a'), reportTo('c', 'b')],
      admitted: reportTo('a', 'c', { effective: later, line: 'state' }),
      refused: reportTo('a', 'c', { effective: later, line: 'party' }),
    },
  ],
  T2: [
    {
      title: 'nobody is appointed to a position before it begins',
      history: [establish('a'), post('a#1', 'a', { effective: later })],
      admitted: appoint('a#1', 'p-1', { effective: later }),
      refused: appoint('a#1', 'p-1', { effective: '2017-12-31' }),
      // On that day the id names nothing that has begun.
      code: 'UnknownPosition',
    },
    {
      title: 'nobody is appointed to a position that has ended',
      history: [establish('a'), post('a#1', 'a'), abolishPost('a#1')],
      admitted: post('a#2', 'a', { effective: later }),
      refused: appoint('a#1', 'p-1', { effective: '2018-01-02' }),
    },
    {
      title: "an agency's regulation cannot make a position of another agency answer",
      history: [...ab, post('a#1', 'a'), post('b#1', 'b')],
      admitted: regulation('a#1'),
      refused: regulation('b#1'),
    },
    {
      title: 'a position that answers for an agency is not abolished',
      history: [establish('a'), post('a#1', 'a'), post('a#2', 'a'), regulation('a#1')],
      admitted: abolishPost('a#2'),
      refused: abolishPost('a#1'),
    },
  ],
  T3: [
    {
      title: 'an agency cannot be abolished with a position left in it',
      history: [...ab, post('a#1', 'a')],
      admitted: abolish('a', { effective: later, rest: toB }),
      refused: abolish('a', { effective: later, reason: 'Giải thể' }),
    },
    {
      title: 'nothing is done to an agency after its end',
      history: [...ab, abolish('a', { effective: later, rest: toB })],
      admitted: post('b#1', 'b', { effective: '2018-01-02' }),
      refused: post('a#1', 'a', { effective: '2018-01-02' }),
    },
  ],
  T4: [
    {
      title: 'an agency cannot begin with two parents on one line',
      history: ab,
      admitted: establish('c', {
        data: {
          lines: [
            { line: 'party', parentId: 'a' },
            { line: 'state', parentId: 'b' },
          ],
        },
      }),
      refused: establish('c', {
        data: {
          lines: [
            { line: 'party', parentId: 'a' },
            { line: 'party', parentId: 'b' },
          ],
        },
      }),
    },
    {
      title: 'a merger of agencies with different parents on one line has to say which of them stays',
      history: [...ab, establish('c'), establish('d'), reportTo('c', 'a'), reportTo('d', 'b')],
      admitted: consolidate('m', ['c', 'd'], 'e', {
        effective: later,
        data: { successor: { agencyId: 'e', profile: { ...profile('E'), lines: [{ line: 'party', parentId: 'a' }] } } },
      }),
      refused: consolidate('m', ['c', 'd'], 'e', { effective: later }),
    },
  ],
  T5: [
    {
      title: 'a person cannot have two main appointments',
      history: [establish('a'), post('a#1', 'a'), post('a#2', 'a'), appoint('a#1', 'p-1')],
      admitted: appoint('a#2', 'p-1', { effective: later, appointment: 'concurrent' }),
      refused: appoint('a#2', 'p-1', { effective: later, appointment: 'main' }),
    },
  ],
  T6: [
    {
      title: 'a position cannot have more holders than it has room for',
      history: [establish('a'), post('a#1', 'a', { capacity: 2 }), appoint('a#1', 'p-1'), appoint('a#1', 'p-2')],
      admitted: appoint('a#1', 'p-3', { effective: later, appointment: 'acting' }),
      refused: appoint('a#1', 'p-3', { effective: later }),
    },
  ],
  P4: [
    {
      title: 'a merger cannot be approved before it is proposed',
      history: ab,
      admitted: propose,
      refused: approve('2017-06-01'),
    },
    {
      title: 'a merger cannot be completed before it is approved',
      history: [...ab, propose],
      admitted: approve('2017-06-01'),
      refused: complete('m', 'b', { effective: later }),
    },
    {
      title: 'a merger is not in force before the approval that it follows',
      history: [...ab, propose, approve('2017-06-01')],
      admitted: complete('m', 'b', { effective: '2017-06-01' }),
      refused: complete('m', 'b', { effective: '2017-05-31' }),
    },
    {
      title: 'what an agency brings is not agreed on anew after the approval',
      history: [...ab, propose, approve('2017-06-01')],
      admitted: withdraw,
      refused: amend,
    },
    {
      title: 'a merger that was withdrawn goes no further',
      history: [...ab, propose, approve('2017-06-01'), withdraw],
      admitted: absorb('n', ['a'], 'b', { effective: later }),
      refused: complete('m', 'b', { effective: later }),
    },
  ],
} as const satisfies Partial<Record<RuleId, readonly [RuleCase, ...RuleCase[]]>>;
