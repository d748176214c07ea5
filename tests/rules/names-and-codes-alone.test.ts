import { type AgencyRecord, coversRule, identifierTaken, nameClash, parsePolicy } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { agency, ended } from '../support/records.ts';

describe('L8, an identifier belongs to one agency at a time', () => {
  const code = { scheme: 'state', value: 'H49' };

  it('is free, or the agency has it itself', () => {
    expect(identifierTaken('home', code, [])).toBeUndefined();
    expect(identifierTaken('home', code, [agency('home')])).toBeUndefined();
  });

  it('is taken by another', () => {
    expect(identifierTaken('home', code, [agency('home'), agency('org')])).toMatchObject({
      rule: 'L8',
      subject: 'agency:home',
      ids: ['home', 'org'],
    });
  });
});

describe('L9, two active agencies under one parent have different names', () => {
  const under = (...parents: readonly string[]) => ({
    lines: parents.map((parentId, index) => ({ by: 'earlier', line: `line-${index}`, parentId })),
  });
  const home = agency('home', under('committee', 'government'));

  it.each<readonly [string, readonly AgencyRecord[]]>([
    ['nobody', []],
    ['itself', [home]],
    ['one that has ended', [agency('org', { ...under('committee'), end: ended })]],
    ['one under another parent', [agency('org', under('province'))]],
    ['one under no parent', [agency('org')]],
  ])('shares its name with %s', (_, namesakes) => {
    expect(nameClash(home, namesakes)).toBeUndefined();
  });

  it('does not share it with another under one of its parents, on whatever line', () => {
    const namesakes = [home, agency('board'), agency('org', under('province', 'committee'))];
    expect(nameClash(home, namesakes)).toMatchObject({ rule: 'L9', subject: 'agency:home', ids: ['home', 'org'] });
  });

  it('is asked of those under a parent alone', () => {
    expect(nameClash(agency('home'), [agency('org'), agency('board', under('committee'))])).toBeUndefined();
  });
});

describe('an issue covers a closing rule', () => {
  const policy = parsePolicy({ closing: { B1: { topics: ['money'] } } });

  it.each([
    ['on one of its topics, while it awaits guidance', 'money', 'Bộ Nội vụ', true],
    ['but not without guidance to wait for', 'money', undefined, false],
    ['but not on another topic', 'funding', 'Bộ Nội vụ', false],
  ])('%s', (_, topic, awaiting, expected) => {
    expect(coversRule('B1', { topic, awaiting }, policy)).toBe(expected);
  });
});
