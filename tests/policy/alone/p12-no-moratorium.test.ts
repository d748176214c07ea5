import type { MergerFacts, Moratorium } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { agency, entry, merger, windowOf } from '../../support/records.ts';
import { answers, judged } from './judge-gate.ts';

describe('P12, a moratorium', () => {
  const pause = (from: string, lifted?: string, scope: object = {}): Moratorium => ({
    declared: entry('MoratoriumDeclared', 'declared', {
      programmeId: 'project-25',
      moratoriumId: 'pause',
      effective: from,
      kinds: [],
      levels: [],
      blocs: [],
      exemptions: [],
      ...scope,
    }),
    from: windowOf(from),
    lifted: lifted === undefined ? undefined : { by: 'lifted', window: windowOf(lifted) },
  });
  const during = (moratorium: Moratorium, more: Partial<MergerFacts> = {}) =>
    merger({}, { moratoria: [moratorium], ...more });

  it('names the merger, the programme and the entries that say from when and until when', () => {
    const named = { rule: 'P12', answer: 'broken', subjects: ['merger:m', 'programme:project-25'] };
    expect(judged('P12', during(pause('2018-01')))).toEqual([{ ...named, entries: ['merged', 'declared'] }]);
    expect(judged('P12', during(pause('2018-01', '2019')))).toEqual([
      { ...named, entries: ['merged', 'declared', 'lifted'] },
    ]);
    expect(judged('P12', merger())).toEqual([]);
  });

  it.each<readonly [string, string | undefined, string | undefined]>([
    ['2018-04-01', undefined, undefined],
    ['2018-03-31', undefined, 'possible'],
    ['2018-03-02', undefined, 'possible'],
    ['2018-03-01', undefined, 'broken'],
    ['2018-02', undefined, 'broken'],
    ['2018-01', '2018-02-28', undefined],
    ['2018-01', '2018-03-01', undefined],
    ['2018-01', '2018-03-02', 'possible'],
    ['2018-01', '2018-03-31', 'possible'],
    ['2018-01', '2018-04-01', 'broken'],
    ['2018-01', '[2018-02-01..2018-03-02]', 'possible'],
    ['2018-03-10', '2018-03-10', undefined],
    ['2018-03-10', '2018-03-11', 'possible'],
    ['2018-03-12', '2018-03-11', undefined],
  ])('declared in %s and lifted in %s: %s', (from, lifted, answer) => {
    expect(answers('P12', during(pause(from, lifted)))).toEqual(answer === undefined ? [] : [answer]);
  });

  const parties = (...blocs: readonly ('party' | 'state' | 'joint')[]) => ({
    predecessors: blocs.map((bloc, index) => agency(`a${index}`, { bloc, kind: index === 0 ? 'board' : 'office' })),
  });
  it.each<readonly [string, object, ReturnType<typeof parties>, string | undefined]>([
    ['a kind', { kinds: ['board'] }, parties('party', 'state'), 'broken'],
    ['a kind of one of them', { kinds: ['office'] }, parties('party', 'state'), 'broken'],
    ['another kind', { kinds: ['school'] }, parties('party', 'state'), undefined],
    ['a level', { levels: ['district'] }, parties('party', 'state'), 'broken'],
    ['another level', { levels: ['commune'] }, parties('party', 'state'), undefined],
    ['a kind, on another level', { kinds: ['board'], levels: ['commune'] }, parties('party', 'state'), undefined],
    ['a bloc', { blocs: ['state'] }, parties('party', 'state'), 'broken'],
    ['another bloc', { blocs: ['front'] }, parties('party', 'state'), undefined],
    ['a bloc of another kind', { kinds: ['board'], blocs: ['state'] }, parties('party', 'state'), undefined],
    ['a bloc, of one that serves several', { blocs: ['state'] }, parties('joint', 'party'), 'unknown'],
    ['no bloc, of those that serve several', {}, parties('joint', 'joint'), 'broken'],
    ['all but exemptions', { exemptions: ['Việc đang làm dở'] }, parties('party', 'state'), 'unknown'],
  ])('that covers %s', (_, scope, more, answer) => {
    expect(answers('P12', during(pause('2018-01', undefined, scope), more))).toEqual(
      answer === undefined ? [] : [answer],
    );
  });

  it('that covers it possibly, on a day that is possible, is not known', () => {
    const scope = { blocs: ['state'] };
    expect(answers('P12', during(pause('2018-03-15', undefined, scope), parties('joint', 'party')))).toEqual([
      'unknown',
    ]);
    expect(answers('P12', during(pause('2018-05', undefined, scope), parties('joint', 'party')))).toEqual([]);
  });
});
