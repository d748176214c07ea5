import { describe, expect, it } from 'vitest';
import { abolish, consolidate, establish, rename } from '../support/commands.ts';
import { openScene, scene } from '../support/scene.ts';
import { foundIn, instruments } from './found.ts';

describe('findings', () => {
  it('of an empty ledger are none', async () => {
    expect(await (await openScene()).findings()).toMatchObject({ size: 0, count: 0, groups: [] });
  });

  it('are those of the last day of all entries unless a day is given', async () => {
    const { ledger } = await scene([
      establish('a'),
      abolish('a', { effective: '2018', reason: 'Giải thể' }),
      establish('b', { effective: '2016' }),
    ]);
    expect(await ledger.findings()).toEqual(await ledger.findings({ on: '2018-12-31' }));
    expect((await ledger.findings()).on).toBe('2018-12-31');
  });

  it('are grouped by kind, the gravest first, and counted', async () => {
    const { ledger } = await scene([
      establish('a'),
      establish('b'),
      consolidate('m', ['a', 'b'], 'c', { effective: '2018' }),
    ]);
    const { count, groups } = await ledger.findings({ on: '2018-06-30' });
    const severities = groups.map(({ severity }) => severity);
    const order = ['gate', 'closing', 'warning', 'information'];
    expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length);
    for (const group of groups) {
      expect(group.findings.length).toBe(group.count);
      expect(Object.values(group.certainties).reduce((sum, one) => sum + one, 0)).toBe(group.count);
      for (const { kind, severity, message } of group.findings) {
        expect([kind, severity]).toEqual([group.kind, group.severity]);
        expect(message).not.toBe('');
      }
    }
    expect(count).toBe(groups.reduce((sum, group) => sum + group.count, 0));
  });

  it('know nothing of what was recorded later', async () => {
    const { ledger } = await scene([establish('a'), rename('a', 'Cơ quan A', { effective: '2016', instruments })]);
    expect(await foundIn(ledger, 'NoInstrument')).toHaveLength(1);
    expect((await ledger.findings({ knownAt: { size: 0 } })).count).toBe(0);
    expect((await ledger.findings({ knownAt: { size: 1 } })).on).toBe('2015-01-01');
  });

  it('of a day that does not exist are refused', async () => {
    await expect((await openScene()).findings({ on: '2018-02-30' })).rejects.toMatchObject({ code: 'InvalidQuery' });
  });
});
