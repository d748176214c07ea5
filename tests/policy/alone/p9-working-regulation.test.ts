import { describe, expect, it } from 'vitest';
import { agency, merger } from '../../support/records.ts';
import { answers, judged } from './judge-closing-rule.ts';

describe('P9, the working regulation', () => {
  const regulation = { by: 'issued', principle: undefined, generalResponsibility: undefined };
  const functions = ['archives', 'emulation'].map((functionId) => ({
    by: 'assigned',
    functionId,
    role: 'lead' as const,
  }));
  const task = (functionId?: string) => ({
    by: 'assigned',
    taskId: `task-${functionId}`,
    name: 'x',
    positionId: 'joint#1',
    functionId,
  });
  const regulated = (...tasks: readonly ReturnType<typeof task>[]) => ({
    records: [agency('joint', { regulation, functions, tasks })],
  });

  it('is asked of the agency that begins with a merger', () => {
    expect(judged('P9', { records: [agency('joint')] })).toEqual([
      { rule: 'P9', answer: 'unknown', subjects: ['agency:joint', 'merger:m'], entries: ['merged'] },
    ]);
    expect(judged('P9', { records: [agency('joint')], facts: merger({ shape: 'absorption' }) })).toEqual([]);
    expect(judged('P9', { records: [agency('joint', { regulation })] })).toEqual([]);
  });

  it('covers every function that the agency leads', () => {
    expect(judged('P9', regulated(task('archives'), task('emulation')))).toEqual([]);
    expect(judged('P9', regulated(task('archives')))).toEqual([
      { rule: 'P9', answer: 'broken', subjects: ['agency:joint', 'function:emulation'], entries: ['issued'] },
    ]);
    const supports = functions.map((one) => ({ ...one, role: 'support' as const }));
    expect(judged('P9', { records: [agency('joint', { regulation, functions: supports })] })).toEqual([]);
  });

  it('is not known to cover them where a task names no function, or none is on record', () => {
    expect(answers('P9', regulated(task('archives'), task()))).toEqual(['unknown']);
    expect(answers('P9', regulated())).toEqual(['unknown']);
  });
});
