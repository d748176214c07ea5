import { describe, expect, it } from 'vitest';
import { programme } from '../../support/records.ts';
import { answers, judged } from './judge-closing-rule.ts';

describe('P11, the review of a pilot', () => {
  const pilot = (
    value: 'granted' | 'suspended' | 'ended' | 'requested',
    until: string | undefined,
    reviews: readonly string[],
  ) =>
    programme({
      pilotLeaves: [
        { leaveId: 'leave', matter: 'Con dấu', addressee: undefined, status: { by: '2018-06', value }, until },
      ],
      reviews: reviews.map((by) => ({ by, reviewId: by, stage: 'preliminary', findings: [] })),
    });
  const found = (...args: Parameters<typeof pilot>) => answers('P11', { programmes: [pilot(...args)] });

  it.each<readonly [string, Parameters<typeof pilot>, readonly string[]]>([
    ['before it was ended', ['ended', undefined, ['2018-05-31']], []],
    ['on its last day', ['ended', undefined, ['2018-06-01']], []],
    ['while it was ended', ['ended', undefined, ['2018-06-02']], ['possible']],
    ['on the last of its possible days', ['ended', undefined, ['2018-06-30']], ['possible']],
    ['after it was ended', ['ended', undefined, ['2018-07-01']], ['broken']],
    ['never', ['ended', undefined, []], ['broken']],
    ['after and before', ['ended', undefined, ['2019', '2018-01']], []],
    ['never, though it ran out', ['granted', '2018-12-30', []], ['broken']],
    ['never, though it ran out while suspended', ['suspended', '2018-12-30', []], ['broken']],
    ['on the day on which it ran out', ['granted', '2018-10-10', ['2018-10-10']], []],
    ['the day after it ran out', ['granted', '2018-10-10', ['2018-10-11']], ['broken']],
    ['not yet, as it runs until today', ['granted', '2018-12-31', []], []],
    ['not yet, as it runs', ['granted', undefined, []], []],
    ['never, as it was not granted', ['requested', '2018-12-30', []], []],
  ])('was held %s', (_, args, expected) => {
    expect(found(...args)).toEqual(expected);
  });

  it('is named with the programme, what ended it and the day it ran out', () => {
    const named = { rule: 'P11', answer: 'broken', subjects: ['programme:project-25'], entries: ['2018-06'] };
    expect(judged('P11', { programmes: [pilot('granted', '2018-12-30', [])] })).toEqual([
      { ...named, day: '2018-12-30' },
    ]);
    expect(judged('P11', { programmes: [pilot('ended', '2018-12-30', [])] })).toEqual([{ ...named, day: undefined }]);
  });
});
