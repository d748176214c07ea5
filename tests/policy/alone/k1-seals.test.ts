import { describe, expect, it } from 'vitest';
import { agency, ended, merger } from '../../support/records.ts';
import { judged } from './judge-closing-rule.ts';

describe('K1, seals', () => {
  const seal = (id: string, bloc: 'party' | 'state') => ({ by: `${id}-registered`, sealId: id, bloc });
  const joint = (...seals: readonly ReturnType<typeof seal>[]) => agency('joint', { seals });

  it('one of each bloc may be kept', () => {
    expect(judged('K1', { records: [joint(seal('one', 'party'), seal('two', 'state')), agency('home')] })).toEqual([]);
  });

  it('two of one bloc may not, but as the policy says', () => {
    const records = [joint(seal('one', 'party'), seal('two', 'state'), seal('three', 'party'))];
    expect(judged('K1', { records })).toEqual([
      { rule: 'K1', answer: 'broken', subjects: ['agency:joint'], entries: ['one-registered', 'three-registered'] },
    ]);
    expect(judged('K1', { records, policy: { closing: { K1: { sealsPerBloc: 2 } } } })).toEqual([]);
  });

  it('those of an ended agency are surrendered, each', () => {
    const home = agency('home', { end: ended, seals: [seal('one', 'party'), seal('two', 'party')] });
    const left = { rule: 'K1', answer: 'broken', subjects: ['agency:home'], day: '2018-03' };
    expect(judged('K1', { records: [home, joint()] })).toEqual([
      { ...left, entries: ['one-registered', 'merged'] },
      { ...left, entries: ['two-registered', 'merged'] },
    ]);
  });

  it('are looked for at all who took part, once each', () => {
    const facts = merger({ shape: 'absorption' }, { predecessors: [agency('home')], absorbing: agency('joint') });
    const records = [
      joint(seal('one', 'party'), seal('two', 'party')),
      agency('board', { end: ended, seals: [seal('three', 'party')] }),
    ];
    expect(judged('K1', { facts, records })).toHaveLength(1);
  });

  it('are looked for at whoever took the rest of an agency that ended', () => {
    const rest = { kind: 'agency', agencyId: 'board' };
    const facts = merger({ predecessors: [{ agencyId: 'home', participation: 'whole', rest }] });
    const board = agency('board', { seals: [seal('one', 'party'), seal('two', 'party')] });
    expect(judged('K1', { facts, records: [joint(), board] })).toMatchObject([{ subjects: ['agency:board'] }]);
    expect(judged('K1', { records: [joint(), board] })).toEqual([]);
  });
});
