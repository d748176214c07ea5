import { describe, expect, it } from 'vitest';
import { clockShowing, steppingClock } from '../support/clock.ts';
import { consolidate, establish, rename } from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { play } from '../support/results.ts';
import { openScene, scene } from '../support/scene.ts';

const on = '2030-01-01';
const instants = ['2026-01-01T10:00:00.000Z', '2026-01-01T09:00:00.000Z', '2026-01-01T11:00:00.000Z'] as const;

describe('what was known at an instant', () => {
  it.each([
    ['2026-01-01T08:00:00Z', []],
    // The second entry says 9:00, but the first, which it came after, was not recorded before 10:00.
    ['2026-01-01T09:30:00Z', []],
    ['2026-01-01T10:00:00Z', ['a', 'b']],
    ['2026-01-01T17:00:00+07:00', ['a', 'b']],
    ['2026-01-01T10:59:59.999Z', ['a', 'b']],
    ['2026-01-01T11:00:00Z', ['a', 'b', 'c']],
  ])('is a prefix of the log although the clock went backwards: at %s', async (knownAt, agencies) => {
    const { ledger, store } = await scene([establish('a'), establish('b'), establish('c')], {
      clock: clockShowing(...instants),
    });
    expect((await logOf(store)).map(({ recordedAt }) => recordedAt)).toEqual(instants);

    const chart = await ledger.chart({ on, knownAt });

    expect([...chart.agencies.keys()]).toEqual(agencies);
    expect(chart.size).toBe(agencies.length);
  });

  it('does not change by what is recorded later, for an earlier day too', async () => {
    const { ledger } = await scene([
      establish('a'),
      establish('b'),
      consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01' }),
    ]);
    const known = { size: await ledger.size() };
    const [chart, trail] = [
      await ledger.chart({ on, knownAt: known }),
      await ledger.audit({ agency: 'a' }, { knownAt: known }),
    ];

    await play(ledger, [
      rename('a', 'Tên khác', { effective: '2016-01-01' }),
      establish('d', { effective: '2014-01-01' }),
    ]);

    const again = await ledger.chart({ on, knownAt: known });
    expect(again.agencies).toEqual(chart.agencies);
    expect(await ledger.audit({ agency: 'a' }, { knownAt: known })).toEqual(trail);
    expect((await ledger.chart({ on })).agencies.get('a')?.name.value).toBe('Tên khác');
  });

  it.each([0, 1, 2, 3])('can be asked for as the first entries of the log: %i', async (size) => {
    const { ledger } = await scene([establish('a'), establish('b'), establish('c')]);
    const chart = await ledger.chart({ on, knownAt: { size } });
    expect([...chart.agencies.keys()]).toEqual(['a', 'b', 'c'].slice(0, size));
  });

  it('never shows half a merger, whatever prefix is asked for', async () => {
    const { ledger } = await scene([
      establish('a'),
      establish('b'),
      consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01' }),
    ]);
    const size = await ledger.size();
    for (let known = 2; known <= size; known += 1) {
      const { agencies } = await ledger.chart({ on, knownAt: { size: known } });
      const ended = [agencies.get('a')?.end, agencies.get('b')?.end].filter((end) => end !== undefined).length;
      expect([agencies.has('c'), ended]).toEqual(agencies.has('c') ? [true, 2] : [false, 0]);
    }
  });
});

describe('a question', () => {
  it.each([
    ['a day that does not exist', { on: '2018-02-30' }, 'on'],
    ['a window for a day', { on: '2018' }, 'on'],
    ['an instant without an offset', { on, knownAt: '2019-12-31T12:00:00' }, 'knownAt'],
    ['a day for an instant', { on, knownAt: '2019-12-31' }, 'knownAt'],
    ['an instant that does not exist', { on, knownAt: '2019-13-31T12:00:00Z' }, 'knownAt'],
    ['a negative place in the log', { on, knownAt: { size: -1 } }, 'knownAt'],
    ['half an entry', { on, knownAt: { size: 0.5 } }, 'knownAt'],
  ])('with %s is not answered, and says which field is wrong', async (_title, asOf, field) => {
    const { ledger } = await scene([establish('a')]);
    await expect(ledger.chart(asOf)).rejects.toMatchObject({ code: 'InvalidQuery', field });
  });

  it('is answered from what others have recorded since', async () => {
    const { ledger, store } = await scene([establish('a')]);
    const other = await openScene({ store, clock: steppingClock('2027-01-01T00:00:00.000Z') });
    await play(other, [establish('b', { id: 'from the other' })]);
    expect([...(await ledger.chart({ on })).agencies.keys()]).toEqual(['a', 'b']);
    expect((await ledger.chart({ on, knownAt: '2026-12-31T00:00:00Z' })).agencies.has('b')).toBe(false);
  });
});
