import { describe, expect, it } from 'vitest';
import { merger } from '../../support/records.ts';
import { answers, judged, proposal, unknownSteps } from './judge-gate.ts';

describe('P6, a rationale', () => {
  it('is one of the four', () => {
    for (const reason of ['purpose', 'clientele', 'function', 'task']) {
      expect(judged('P6', merger({}, { proposal: proposal({ rationale: { [reason]: 'Giống nhau' } }) }))).toEqual([]);
    }
  });

  it('is missed where nothing is said', () => {
    const none = { rule: 'P6', answer: 'broken', subjects: ['merger:m'], entries: ['proposed'] };
    expect(judged('P6', merger())).toEqual([none]);
    expect(judged('P6', merger({}, { proposal: proposal({ rationale: { task: undefined } }) }))).toEqual([none]);
    expect(judged('P6', merger({}, { proposal: undefined }))).toEqual([{ ...none, entries: ['merged'] }]);
    expect(answers('P6', merger({}, unknownSteps))).toEqual(['unknown']);
  });
});
