import { describe, expect, it } from 'vitest';
import { merger, programme } from '../../support/records.ts';
import { answers, judged, unknownSteps } from './judge-gate.ts';

describe('P3, the staff are consulted', () => {
  const asked = (more: object = {}) =>
    programme({
      consultations: [
        {
          by: 'opened',
          consultationId: 'staff',
          subject: 'Hợp nhất',
          mergers: [],
          opinions: [],
          closed: { by: 'closed', outcome: undefined },
          ...more,
        },
      ],
    });
  const among = (...programmesAtApproval: readonly ReturnType<typeof asked>[]) => merger({}, { programmesAtApproval });

  it.each([
    ['of all of a programme', asked()],
    ['of this merger', asked({ mergers: ['other', 'm'] })],
    ['of all its agencies', asked({ consulted: ['home', 'org'] })],
  ])('%s', (_, one) => {
    expect(judged('P3', among(one))).toEqual([]);
  });

  it('each by a consultation of its own', () => {
    expect(judged('P3', among(asked({ consulted: ['home'] }), asked({ consulted: ['org'] })))).toEqual([]);
  });

  it.each([
    ['none', []],
    ['one that is not closed', [asked({ closed: undefined })]],
    ['one of another merger', [asked({ mergers: ['other'] })]],
  ])('not by %s', (_, programmesAtApproval) => {
    expect(judged('P3', merger({}, { programmesAtApproval }))).toEqual([
      { rule: 'P3', answer: 'broken', subjects: ['merger:m'], entries: ['approved'] },
    ]);
  });

  it('names those who were not asked', () => {
    expect(judged('P3', among(asked({ consulted: ['home'] })))).toEqual([
      { rule: 'P3', answer: 'broken', subjects: ['merger:m', 'agency:org'], entries: ['approved'] },
    ]);
  });

  it('is not known where the approval is not', () => {
    expect(judged('P3', merger({}, unknownSteps))).toMatchObject([{ answer: 'unknown', entries: ['approved'] }]);
    expect(judged('P3', merger({}, { approval: undefined }))).toMatchObject([
      { answer: 'broken', entries: ['merged'] },
    ]);
    expect(answers('P3', merger({}, { proposal: unknownSteps.proposal }))).toEqual(['unknown']);
    expect(answers('P3', merger({}, { approval: unknownSteps.approval }))).toEqual(['unknown']);
  });
});
