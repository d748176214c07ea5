import { describe, expect, it } from 'vitest';
import { holding, merger, position } from '../../support/records.ts';
import { approval, judged } from './judge-gate.ts';

describe('S2, nobody approves a change to the post they hold', () => {
  const positions = [
    position('home#1', 'home', { holders: [holding('an'), holding('binh')], capacity: 2 }),
    position('org#1', 'org', { holders: [holding('chi')] }),
  ];
  const approvedBy = (...approvers: readonly string[]) => merger({}, { positions, approval: approval({ approvers }) });

  it('names the posts', () => {
    expect(judged('S2', approvedBy('dung'))).toEqual([]);
    expect(judged('S2', approvedBy('dung', 'binh'))).toEqual([
      { rule: 'S2', answer: 'broken', subjects: ['merger:m', 'position:home#1'], entries: ['approved'] },
    ]);
  });

  it('asks nothing where nobody is named', () => {
    expect(judged('S2', merger({}, { positions }))).toEqual([]);
    expect(judged('S2', merger({}, { positions, approval: undefined }))).toEqual([]);
  });
});
