import { describe, expect, it } from 'vitest';
import { entry, merger } from '../../support/records.ts';
import { answers, approval, decision, judged } from './judge-gate.ts';

describe('P7, an instrument', () => {
  it('is that of the merger or of its approval', () => {
    expect(judged('P7', merger({ instruments: [decision] }))).toEqual([]);
    expect(judged('P7', merger({}, { approval: approval({ instruments: [decision] }) }))).toEqual([]);
  });

  it('is missed where there is none, and not known of an assumption', () => {
    const none = { rule: 'P7', answer: 'broken', subjects: ['merger:m'], entries: ['merged'] };
    expect(judged('P7', merger())).toEqual([none]);
    expect(judged('P7', merger({}, { approval: undefined }))).toEqual([none]);
    const assumed = entry('AgenciesMerged', 'merged', { provenance: { mark: 'assumed' } });
    expect(answers('P7', merger({}, { entry: assumed }))).toEqual(['unknown']);
    const stated = entry('AgenciesMerged', 'merged', { provenance: { mark: 'article' } });
    expect(answers('P7', merger({}, { entry: stated }))).toEqual(['broken']);
  });
});
