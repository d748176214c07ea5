import type { ClosingId } from '@orgledger/ledger';
import { abolish, appoint, CLERK, type Given, setQuota } from '../support/commands.ts';
import { steps } from './scenario.ts';
import { regulation, type Settling, secondSeal, settling, tasks } from './settling.ts';

type ClosingCase = { readonly title: string; readonly mutant: Settling };

const at = (effective: string) => ({ actor: CLERK, effective });

const ended = abolish('c', {
  effective: '2018-09-01',
  reason: 'Giải thể',
  rest: { kind: 'unknown' },
  staff: ['p-head', 'p-1'].map((personId) => ({ kind: 'released', personId, reason: 'Nghỉ hưu' })),
});
const surrender = (sealId: string): Given => ({
  command: 'SurrenderSeal',
  data: { agencyId: 'c', sealId },
  ...at('2018-08-01'),
});
const union: Given = {
  command: 'TransferAffiliatedBody',
  data: { agencyId: 'c', body: 'trade-union', mode: 'joint-activity', from: [] },
  ...at('2018-04-01'),
};
const pilot: readonly Given[] = [
  {
    command: 'RequestPilotLeave',
    data: { programmeId: 'scheme', leaveId: 'leave', matter: 'Thí điểm' },
    ...at('2017-01-15'),
  },
  {
    command: 'GrantPilotLeave',
    data: { programmeId: 'scheme', leaveId: 'leave', until: '2018-06-30' },
    ...at('2017-01-20'),
  },
];
const review = (effective: string): Given => ({
  command: 'HoldReview',
  data: { programmeId: 'scheme', reviewId: 'review', stage: 'preliminary', findings: [] },
  ...at(effective),
});

/** Steps that the history of a case admits in another way: the same history with them can be settled. */
export const mended: Partial<Readonly<Record<ClosingId, Settling>>> = {
  P11: settling({ before: pilot, more: [review('2018-06-01')] }),
  K1: settling({ more: [secondSeal, { ...surrender('third') }] }),
};

export const closingCases: Readonly<Record<ClosingId, readonly [ClosingCase, ...ClosingCase[]]>> = {
  B1: [
    { title: 'nobody is known to pay', mutant: settling({ fund: undefined }) },
    {
      title: 'whoever pays has ended',
      mutant: settling({ more: [abolish('office', { effective: '2018-09-01', reason: 'Giải thể' })] }),
    },
  ],
  K1: [
    { title: 'the joint agency has two seals of one bloc', mutant: settling({ more: [secondSeal] }) },
    { title: 'the joint agency has ended with its seals', mutant: settling({ more: [ended] }) },
  ],
  O1: [
    {
      title: 'the joint agency has ended with its trade union',
      mutant: settling({ more: [union, surrender('first'), surrender('second'), ended] }),
    },
  ],
  N2: [
    {
      title: 'a holder of a post that ended is nowhere',
      mutant: settling({
        complete: { ...steps.complete, data: { ...steps.complete.data, endedPositions: ['a#1'] } } as Given,
        regulate: regulation(tasks.map((task) => ({ ...task, positionId: 'c#head' }))),
        train: undefined,
        without: ['N1'],
      }),
    },
    {
      title: 'it is not known how many came over without names',
      mutant: settling({
        more: [
          {
            command: 'ReassignGroup',
            data: { agencyId: 'c', from: ['a'], group: 'Chuyên viên', count: { kind: 'unknown' } },
            ...at('2018-03-01'),
          },
        ],
      }),
    },
  ],
  N3: [
    { title: 'more places are filled than the quota', mutant: settling({ quota: setQuota('c', 1, at('2018-04-01')) }) },
    { title: 'the quota is not known', mutant: settling({ quota: undefined }) },
    {
      title: 'a surplus that was allowed has run out',
      mutant: settling({
        quota: setQuota('c', 1, at('2018-04-01')),
        more: [
          {
            command: 'AllowSurplus',
            data: { agencyId: 'c', postClass: 'staff', posts: 1, until: '2018-12-31' },
            ...at('2018-04-01'),
          },
        ],
      }),
    },
  ],
  N4: [
    {
      title: 'a post has more holders than places',
      mutant: settling({
        quota: setQuota('c', 9, at('2018-04-01')),
        more: [appoint('a#1', 'p-2', { effective: '2018-05-01' })],
        without: ['T6'],
      }),
    },
  ],
  P9: [
    { title: 'no working regulation is issued', mutant: settling({ regulate: undefined }) },
    {
      title: 'a function is in no task of the regulation',
      mutant: settling({ regulate: regulation(tasks.slice(0, 1)) }),
    },
    {
      title: 'a task does not say of which function it is',
      mutant: settling({ regulate: regulation(tasks.map(({ functionId: _, ...task }) => task)) }),
    },
  ],
  P10: [
    {
      title: 'somebody answers for a task of the other side without training',
      mutant: settling({ train: undefined }),
    },
    {
      title: 'it is not said for which function somebody was trained',
      mutant: settling({
        train: {
          command: 'TrainStaff',
          data: { positionId: 'a#1', personId: 'p-1', subject: 'Nghiệp vụ' },
          ...at('2018-05-01'),
        },
      }),
    },
  ],
  P11: [
    { title: 'a pilot ran out without a review', mutant: settling({ before: pilot }) },
    {
      title: 'a pilot is reviewed after it ran out',
      mutant: settling({ before: pilot, more: [review('2018-07-01')] }),
    },
  ],
};
