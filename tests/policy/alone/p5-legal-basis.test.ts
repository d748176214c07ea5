import type { MergerFacts } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { merger, programme } from '../../support/records.ts';
import { approval, decision, judged, unknownSteps } from './judge-gate.ts';

describe('P5, a legal basis', () => {
  const leave = (value: 'granted' | 'suspended' | 'ended', until?: string) =>
    programme({
      pilotLeaves: [
        { leaveId: 'leave', matter: 'Con dấu', addressee: undefined, status: { by: 'granted', value }, until },
      ],
    });

  it.each<readonly [string, MergerFacts]>([
    ['an instrument of its own', merger({ instruments: [decision] })],
    ['one of its approval', merger({}, { approval: approval({ instruments: [decision] }) })],
    ['leave to pilot', merger({}, { programmes: [leave('granted')] })],
    ['leave until the last day of it', merger({}, { programmes: [leave('granted', '2018-03-31')] })],
  ])('is %s', (_, facts) => {
    expect(judged('P5', facts)).toEqual([]);
  });

  it.each<readonly [string, MergerFacts, string]>([
    ['nothing', merger(), 'broken'],
    ['nothing, and no approval', merger({}, { approval: undefined }), 'broken'],
    ['nothing that is known', merger({}, unknownSteps), 'unknown'],
    ['leave that is suspended', merger({}, { programmes: [leave('suspended')] }), 'broken'],
    ['leave that has ended', merger({}, { programmes: [leave('ended', '2018-12-31')] }), 'broken'],
    ['leave that ran out before', merger({}, { programmes: [leave('granted', '2018-02-28')] }), 'broken'],
    ['leave that runs out meanwhile', merger({}, { programmes: [leave('granted', '2018-03-30')] }), 'possible'],
    ['leave until its first day', merger({}, { programmes: [leave('granted', '2018-03-01')] }), 'possible'],
  ])('is not %s', (_, facts, answer) => {
    expect(judged('P5', facts)).toEqual([{ rule: 'P5', answer, subjects: ['merger:m'], entries: ['merged'] }]);
  });
});
