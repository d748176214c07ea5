import type { MergerFacts, PolicyInput } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { agency, holding, merger, position, windowOf } from '../../support/records.ts';
import { answers, judged } from './judge-gate.ts';

describe('P1, titles are unified first', () => {
  const heads = (...holders: readonly (readonly ReturnType<typeof holding>[])[]) =>
    ['home', 'org'].map((id, index) => position(`${id}#head`, id, { rank: 'head', holders: holders[index] ?? [] }));
  const unified = (when: string) => ({ positions: heads([holding('an', when)], [holding('an', when)]) });

  it('has nothing against heads that one person held before', () => {
    expect(judged('P1', merger({}, unified('2016')))).toEqual([]);
  });

  it('asks an absorption nothing', () => {
    expect(judged('P1', merger({ shape: 'absorption' }, {}))).toEqual([]);
  });

  it('names the merger, its agencies and who held their head posts', () => {
    const positions = heads([holding('an')], [holding('binh')]);
    expect(judged('P1', merger({}, { positions }))).toEqual([
      {
        rule: 'P1',
        answer: 'broken',
        subjects: ['merger:m', 'agency:home', 'agency:org'],
        entries: ['merged', 'an-came', 'binh-came'],
      },
    ]);
  });

  it.each<readonly [string, Partial<MergerFacts>, string]>([
    ['one head is not known', { positions: heads([holding('an', '2016')]).slice(0, 1) }, 'unknown'],
    ['one head post is vacant', { positions: heads([holding('an', '2016')], []) }, 'unknown'],
    ['there are two unifications', { positions: heads([holding('an', '2016')], [holding('an', '2017')]) }, 'broken'],
    [
      'a second person holds one',
      { positions: heads([holding('an', '2016'), holding('b')], [holding('an', '2016')]) },
      'broken',
    ],
  ])('where %s', (_, more, answer) => {
    expect(answers('P1', merger({}, more))).toEqual([answer]);
  });

  it('asks each of its predecessors for a head post', () => {
    const predecessors = ['home', 'org', 'board'].map((id) => agency(id));
    expect(answers('P1', merger({}, { predecessors, ...unified('2016') }))).toEqual(['unknown']);
  });

  it('looks at head posts of its predecessors alone', () => {
    const others = [
      position('home#1', 'home', { holders: [holding('c')] }),
      position('board#head', 'board', { rank: 'head', holders: [holding('d')] }),
    ];
    expect(judged('P1', merger({}, { positions: [...others, ...unified('2016').positions] }))).toEqual([]);
    const ofAnother = [position('board#head', 'board', { rank: 'head', holders: [holding('d', '2016')] })];
    expect(answers('P1', merger({}, { positions: ofAnother }))).toEqual(['unknown']);
  });

  it.each<readonly [string, string, number, string | undefined]>([
    ['2018-02-28', '2018-03', 0, undefined],
    ['2018-03-01', '2018-03', 0, 'possible'],
    ['2018-03-01', '2018-03-01', 0, undefined],
    ['[2018-02-01..2018-03-01]', '2018-03-01', 0, undefined],
    ['2018-03', '2018-03-31', 0, undefined],
    ['2018-03', '2018-03-30', 0, 'possible'],
    ['2018-03-31', '2018-03', 0, 'possible'],
    ['2018-04-01', '2018-03', 0, 'broken'],
    ['2016-03-01', '2018-03', 24, undefined],
    ['2016-03-02', '2018-03', 24, 'possible'],
    ['2016-03-31', '2018-03', 24, 'possible'],
    ['2016-04-01', '2018-03', 24, 'broken'],
    ['2016', '2018-03', 24, 'possible'],
  ])('unified in %s, merged in %s, %i months apart: %s', (when, day, months, answer) => {
    const facts = merger({}, { ...unified(when), window: windowOf(day) });
    const policy: PolicyInput = {
      gates: { P1: { leastTime: { years: Math.floor(months / 12), months: months % 12 } } },
    };
    expect(answers('P1', facts, policy)).toEqual(answer === undefined ? [] : [answer]);
  });

  it('counts years as twelve months', () => {
    const facts = merger({}, unified('2016-10-01'));
    expect(answers('P1', facts, { gates: { P1: { leastTime: { years: 1, months: 5 } } } })).toEqual([]);
    expect(answers('P1', facts, { gates: { P1: { leastTime: { years: 1, months: 6 } } } })).toEqual(['broken']);
  });
});
