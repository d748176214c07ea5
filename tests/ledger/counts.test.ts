import { describe, expect, it } from 'vitest';
import { abolish, CLERK, consolidate, establish, type Given, rename, setQuota } from '../support/commands.ts';
import { scene } from '../support/scene.ts';

const window = '[2018-01-01..2018-04-04]';
const [before, during, after] = ['2017-12-31', '2018-02-01', '2018-04-04'];
const agencies = (...ids: readonly string[]): readonly Given[] => ids.map((id) => establish(id));
const exactly = (count: number) => ({ atLeast: count, atMost: count });
const between = (atLeast: number, atMost: number) => ({ atLeast, atMost });

const scheme: Given = {
  command: 'AdoptScheme',
  data: {
    programmeId: 'scheme',
    title: 'Đề án',
    mergers: [
      { mergerId: 'm', group: 'org' },
      { mergerId: 'n', group: 'insp' },
    ],
  },
  effective: '2015',
  actor: CLERK,
};

describe('the number of agencies', () => {
  it('lies between two bounds while two mergers are possible', async () => {
    const { ledger } = await scene([
      ...agencies('a', 'b', 'd', 'e'),
      scheme,
      consolidate('m', ['a', 'b'], 'c', { effective: window, data: { programmeId: 'scheme', group: 'org' } }),
      consolidate('n', ['d', 'e'], 'f', { effective: window, data: { programmeId: 'scheme', group: 'insp' } }),
    ]);
    const counted = async (on: string) => (await ledger.chart({ on })).counts;
    const done = async (on: string) => (await ledger.progress({ on })).map((one) => one.done);

    expect(await counted(before)).toEqual({ agencies: exactly(4), focalPoints: exactly(4) });
    expect(await counted(during)).toEqual({ agencies: between(2, 4), focalPoints: between(2, 4) });
    expect(await counted(after)).toEqual({ agencies: exactly(2), focalPoints: exactly(2) });
    expect([await done(before), await done(during), await done(after)]).toEqual([
      [exactly(0)],
      [between(0, 2)],
      [exactly(2)],
    ]);
  });

  it('counts what is certain on the day apart from what is possible', async () => {
    const { ledger } = await scene([
      ...agencies('a', 'b', 'd', 'e'),
      consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-15' }),
      consolidate('n', ['d', 'e'], 'f', { effective: window }),
    ]);
    expect((await ledger.chart({ on: during })).counts.agencies).toEqual(between(2, 3));
  });

  it('takes a chain of possible mergers as one group: no agency ends twice', async () => {
    const { ledger } = await scene([
      ...agencies('a', 'b', 'd'),
      consolidate('m', ['a', 'b'], 'c', { effective: window }),
      consolidate('n', ['c', 'd'], 'e', { effective: window, order: 1 }),
    ]);
    expect((await ledger.chart({ on: during })).counts.agencies).toEqual(between(1, 3));
    expect((await ledger.chart({ on: after })).counts.agencies).toEqual(exactly(1));
  });

  it('counts an agency once that may have begun and may have ended', async () => {
    const { ledger } = await scene([
      ...agencies('a'),
      establish('b', { effective: window }),
      rename('b', 'Cơ quan B', { effective: window, order: 1 }),
      setQuota('b', 5, { effective: window, order: 2 }),
      abolish('b', { effective: window, order: 3, reason: 'Giải thể' }),
    ]);
    expect((await ledger.chart({ on: during })).counts.agencies).toEqual(between(1, 2));
    expect((await ledger.chart({ on: after })).counts.agencies).toEqual(exactly(1));
  });

  it('leaves authorities, which are no focal points, out of the focal points', async () => {
    const { ledger } = await scene([...agencies('a', 'b'), establish('committee', { data: { focalPoint: false } })]);
    expect((await ledger.chart({ on: during })).counts).toEqual({ agencies: exactly(3), focalPoints: exactly(2) });
  });
});

describe('counts where an entry needs another possible one', () => {
  const window = '[2018-01-01..2018-06-30]';
  const counted = async (history: readonly Given[], on = '2018-03-01') => {
    const { ledger } = await scene(history);
    return (await ledger.chart({ on })).counts.agencies;
  };

  it('reach the agency under a parent that is only possible itself', async () => {
    const parent = establish('p', { effective: window });
    const child = establish('k', { effective: window, data: { lines: [{ line: 'party', parentId: 'p' }] } });
    const unit = establish('u', { effective: window, data: { unitOf: 'p' } });
    expect(await counted([parent, child])).toEqual({ atLeast: 0, atMost: 2 });
    expect(await counted([parent, child, unit])).toEqual({ atLeast: 0, atMost: 3 });
  });

  it('never go below nothing, where an agency may have ended that may not have begun', async () => {
    const begun = establish('a', { effective: '[2015-01-01..2015-12-31]' });
    const ended = abolish('a', { effective: '[2015-06-01..2016-06-30]', reason: 'Giải thể' });
    expect(await counted([begun, ended], '2015-08-01')).toEqual({ atLeast: 0, atMost: 1 });
  });
});
