import type { ChartRecord } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { agency, ended, holding, position } from '../../support/records.ts';
import { answers, judged } from './judge-closing-rule.ts';

describe('N3, the quota', () => {
  const quota = (...posts: readonly (number | null)[]) =>
    posts.map((size, index) => ({
      by: `set-${index}`,
      bloc: index === 0 ? ('party' as const) : ('state' as const),
      posts: size,
    }));
  const staffed = (more: Parameters<typeof agency>[1]): readonly ChartRecord[] => [
    agency('joint', { positions: ['joint#1', 'joint#2'], ...more }),
    position('joint#1', 'joint', { capacity: 3, holders: ['an', 'binh'].map((id) => holding(id)) }),
    position('joint#2', 'joint', { holders: [holding('chi'), { ...holding('dung'), appointment: 'acting' }] }),
  ];
  const surplus = (posts: number, until?: string) => [{ by: 'allowed', postClass: 'staff', posts, until }];

  it.each<readonly [string, Parameters<typeof agency>[1], readonly string[]]>([
    ['of one bloc is kept', { quota: quota(3) }, []],
    ['of two blocs together is kept', { quota: quota(1, 2) }, []],
    ['of two blocs together is exceeded', { quota: quota(1, 1) }, ['broken']],
    ['is exceeded', { quota: quota(2) }, ['broken']],
    ['is exceeded by a surplus that is allowed', { quota: quota(2), surplus: surplus(1) }, []],
    ['is exceeded by a surplus until that day', { quota: quota(2), surplus: surplus(1, '2018-12-31') }, []],
    [
      'is exceeded by a surplus until the day before',
      { quota: quota(2), surplus: surplus(1, '2018-12-30') },
      ['broken'],
    ],
    ['is exceeded by more than a surplus', { quota: quota(1), surplus: surplus(1) }, ['broken']],
    ['is not known', {}, ['unknown']],
    ['is not known in size', { quota: quota(null) }, ['unknown']],
    ['is not known of one bloc', { quota: quota(1, null) }, []],
    ['is not asked of an authority', { focalPoint: false }, []],
    ['is not asked of an agency that has ended', { quota: quota(1), end: ended }, []],
  ])('%s', (_, more, expected) => {
    expect(answers('N3', { records: staffed(more) })).toEqual(expected);
  });

  it('is named with the entries that set it, and those that allowed more', () => {
    const records = staffed({ quota: [...quota(1), { by: 'set-0', bloc: 'state', posts: 0 }], surplus: surplus(1) });
    expect(judged('N3', { records })).toEqual([
      { rule: 'N3', answer: 'broken', subjects: ['agency:joint'], entries: ['set-0', 'allowed'] },
    ]);
    expect(judged('N3', { records: staffed({ quota: quota(null) }) })).toEqual([
      { rule: 'N3', answer: 'unknown', subjects: ['agency:joint'], entries: ['set-0'] },
    ]);
  });
});
