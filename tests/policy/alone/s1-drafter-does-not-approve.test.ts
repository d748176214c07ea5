import { describe, expect, it } from 'vitest';
import { merger } from '../../support/records.ts';
import { approval, judged, proposal, unknownSteps } from './judge-gate.ts';

describe('S1, who drafted does not approve', () => {
  const by = (drafters?: readonly string[], approvers?: readonly string[]) =>
    merger({}, { proposal: proposal({ drafters }), approval: approval({ approvers }) });

  it('has nothing against others', () => {
    expect(judged('S1', by(['an'], ['binh', 'chi']))).toEqual([]);
  });

  it('names who did both', () => {
    expect(judged('S1', by(['an', 'binh'], ['chi', 'binh']))).toEqual([
      { rule: 'S1', answer: 'broken', subjects: ['merger:m', 'person:binh'], entries: ['proposed', 'approved'] },
    ]);
  });

  it('is not known where one of them is not, which is not said again of a merger without procedure', () => {
    const open = { rule: 'S1', answer: 'unknown', subjects: ['merger:m'], entries: ['proposed', 'approved'] };
    expect(judged('S1', by(undefined, ['binh']))).toEqual([open]);
    expect(judged('S1', by(['an'], undefined))).toEqual([open]);
    expect(judged('S1', merger({}, { proposal: undefined, approval: undefined }))).toEqual([
      { ...open, entries: ['merged'] },
    ]);
    expect(judged('S1', merger({}, { proposal: undefined }))).toEqual([{ ...open, entries: ['approved'] }]);
    expect(judged('S1', merger({}, unknownSteps))).toEqual([]);
  });
});
