import type { CommandInput } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../histories/any-command.ts';
import { explain } from './counterexample.ts';
import { coverage, NotCovered } from './coverage.ts';
import { forget, idsIn } from './forget.ts';
import { minimal } from './minimal.ts';
import { readable } from './readable.ts';
import { searchCounterexample } from './search.ts';
import { simplified } from './simpler.ts';

const rename = (agencyId: string, name: string): CommandInput => ({
  command: 'RenameAgency',
  effective: '2018-01-01',
  data: { agencyId, name },
});

const transfer: CommandInput = {
  command: 'TransferFunctions',
  effective: '2018-01-01',
  data: { agencyId: 'a', functionIds: ['archives', 'emulation'], to: { kind: 'agency', agencyId: 'b' } },
};

describe('a list is made as short as what it shows allows', () => {
  it.each([
    { list: [1, 2, 3, 4, 5, 6, 7, 8, 9], needed: [3, 8] },
    { list: [1, 2, 3], needed: [1, 2, 3] },
    { list: [1, 2, 3, 4, 5], needed: [] },
  ])('$list down to $needed', async ({ list, needed }) => {
    const shows = async (shorter: readonly number[]) => needed.every((one) => shorter.includes(one));
    expect(await minimal(list, shows)).toEqual(needed);
  });
});

describe('commands are made plainer', () => {
  it('a thing is forgotten with the commands about it, and left out of the lists of others', () => {
    expect(forget([rename('a', 'A'), rename('b', 'B')], 'b')).toEqual([rename('a', 'A')]);
    expect(forget([transfer], 'archives')[0]?.data).toMatchObject({ functionIds: ['emulation'] });
    expect(forget([transfer], 'b')).toEqual([]);
    expect(idsIn([rename('a', 'x'), transfer])).toEqual(['b', 'emulation', 'archives', 'a']);
  });

  it('what a command says beside the point is left out', async () => {
    const shows = async ([one]: readonly AnyCommand[]) => JSON.stringify(one).includes('emulation');
    expect((await simplified([transfer], shows))[0]?.data).toEqual({ functionIds: ['emulation'] });
  });
});

it('a counterexample is told in one line a command', () => {
  const text = explain('nothing is renamed', { commands: [rename('a', 'B')], found: 'a is', seed: 4, runs: 2 });
  expect(text).toBe(
    'Not so: nothing is renamed\nFound: a is\nHistory 2 of seed 4, down to 1 commands:\n  1. 2018-01-01  RenameAgency  agencyId a, name B',
  );
  expect(readable(transfer)).toBe(
    '2018-01-01  TransferFunctions  agencyId a, functionIds ["archives","emulation"], to {"kind":"agency","agencyId":"b"}',
  );
});

it('the same seed finds the same counterexample, and nothing is found where nothing is', async () => {
  const renamed = ({ entries }: { readonly entries: readonly { readonly type: string }[] }) =>
    entries.some(({ type }) => type === 'AgencyRenamed') ? 'an agency was renamed' : undefined;
  const once = await searchCounterexample(renamed, { runs: 100, seed: 1 });
  expect(once?.commands.map(({ command }) => command)).toEqual(['EstablishAgency', 'RenameAgency']);
  expect(await searchCounterexample(renamed, { runs: 100, seed: 1 })).toEqual(once);
  expect(await searchCounterexample(() => undefined, { runs: 20, seed: 1 })).toBeUndefined();
});

it('what was hardly reached is named with how often it was', () => {
  const reached = coverage();
  reached.add({ entries: [], accepted: [], refused: [] });
  expect(reached.missing({ events: 0, refusals: 0 })).toEqual([]);
  expect(() => reached.demand({ events: 1, refusals: 0 })).toThrow(NotCovered);
  expect(reached.missing({ events: 1, refusals: 1 })).toEqual(
    expect.arrayContaining(['AgenciesMerged 0', 'WindowTooWide 0', 'T6 0']),
  );
  const twice = coverage();
  twice.merge({ ...reached.counts(), events: { AgenciesMerged: 2 } });
  expect(twice.counts()).toMatchObject({ histories: 1, events: { AgenciesMerged: 2, AgencySplit: 0 } });
});
