import { describe, expect, it } from 'vitest';
import { agency, holding, merger, person, position } from '../../support/records.ts';
import { answers, judged } from './judge-closing-rule.ts';

describe('P10, training', () => {
  const inspection = { by: 'assigned', functionId: 'inspection', role: 'lead' as const };
  const parties = {
    predecessors: [
      agency('home', { functions: [inspection], positions: ['home#1'] }),
      agency('org', { positions: ['org#1'] }),
    ],
    positions: [
      position('home#1', 'home', { holders: [holding('an')] }),
      position('org#1', 'org', { holders: [holding('binh')] }),
    ],
  };
  const facts = merger({}, parties);
  const task = (functionId: string | undefined) => ({
    by: 'tasked',
    taskId: 'inspect',
    name: 'x',
    positionId: 'joint#1',
    functionId,
  });
  const held = (
    personId: string,
    trained: readonly (string | undefined)[] = [],
    more: Parameters<typeof agency>[1] = {},
  ) => [
    agency('joint', { tasks: [task('inspection')], ...more }),
    position('joint#1', 'joint', { holders: [holding(personId)] }),
    person(personId, { trained: trained.map((functionId) => ({ by: 'trained', subject: 'Thanh tra', functionId })) }),
  ];

  it('is asked of whoever comes from the other side', () => {
    expect(judged('P10', { facts, records: held('binh') })).toEqual([
      {
        rule: 'P10',
        answer: 'broken',
        subjects: ['agency:joint', 'function:inspection', 'person:binh'],
        entries: ['tasked'],
      },
    ]);
    expect(judged('P10', { facts, records: held('an') })).toEqual([]);
  });

  it('is not asked of somebody from elsewhere, nor of a task of no function, nor of a function that was on neither side', () => {
    expect(judged('P10', { facts, records: held('chi') })).toEqual([]);
    expect(judged('P10', { facts, records: held('binh', [], { tasks: [task(undefined)] }) })).toEqual([]);
    expect(judged('P10', { facts, records: held('binh', [], { tasks: [task('archives')] }) })).toEqual([]);
  });

  it('was for that function, or it is not known for which', () => {
    expect(judged('P10', { facts, records: held('binh', ['inspection']) })).toEqual([]);
    expect(answers('P10', { facts, records: held('binh', ['archives']) })).toEqual(['broken']);
    expect(answers('P10', { facts, records: held('binh', ['archives', undefined]) })).toEqual(['unknown']);
    const group = { by: 'came', group: 'Cán bộ', count: { kind: 'unknown' as const } };
    const trained = [{ ...group, kind: 'trained' as const, subject: 'Thanh tra' }];
    expect(answers('P10', { facts, records: held('binh', [], { groups: trained }) })).toEqual(['unknown']);
    const reassigned = [{ ...group, kind: 'reassigned' as const, from: [] }];
    expect(answers('P10', { facts, records: held('binh', [], { groups: reassigned }) })).toEqual(['broken']);
  });

  it('is asked of the absorbing agency too, whose posts the merger does not change', () => {
    const absorbing = agency('joint', { positions: ['joint#1'] });
    const absorption = merger({ shape: 'absorption' }, { ...parties, absorbing });
    expect(answers('P10', { facts: absorption, records: held('chi') })).toEqual(['broken']);
  });

  it('is asked of whoever held one of several posts, with others or where a post is not on the chart', () => {
    const predecessors = [
      agency('home', { functions: [inspection], positions: ['home#1'] }),
      agency('org', { positions: ['org#0', 'org#1', 'org#2'] }),
    ];
    const positions = [
      position('home#1', 'home', { holders: [holding('an')] }),
      position('org#1', 'org', { holders: [holding('chi'), holding('binh')] }),
      position('org#2', 'org', { holders: [holding('dung')] }),
    ];
    const several = merger({}, { predecessors, positions });
    expect(answers('P10', { facts: several, records: held('binh') })).toEqual(['broken']);
    expect(answers('P10', { facts: several, records: held('an') })).toEqual([]);
    expect(answers('P10', { facts: several, records: held('elsewhere') })).toEqual([]);
  });

  it('is asked of whoever is on the chart, trained or not known at all', () => {
    const [joint, post] = held('binh');
    if (joint === undefined || post === undefined) return expect.unreachable();
    expect(answers('P10', { facts, records: [joint, post] })).toEqual(['broken']);
    expect(answers('P10', { facts, records: [joint] })).toEqual([]);
  });

  it('is not asked of somebody who came from both sides', () => {
    const positions = parties.positions.map((one) => ({
      ...one,
      holders: parties.positions.flatMap(({ holders }) => holders),
    }));
    expect(judged('P10', { facts: merger({}, { ...parties, positions }), records: held('binh') })).toEqual([]);
  });
});
