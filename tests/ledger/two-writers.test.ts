import { setImmediate as nextTurn } from 'node:timers/promises';
import { HeadMoved, type OpenStore } from '@orgledger/store';
import { sqliteStore } from '@orgledger/store/sqlite';
import { describe, expect, it } from 'vitest';
import { abolish, absorb, consolidate, establish, type Given, post, rename } from '../support/commands.ts';
import { temporaryFolder } from '../support/folder.ts';
import { intercepting } from '../support/intercepting-store.ts';
import { logOf } from '../support/log.ts';
import { must, play, refusalOf } from '../support/results.ts';
import { openScene, scene, sceneStore } from '../support/scene.ts';

/** A store for one test, and how to put it away. */
type Kept = AsyncDisposable & { readonly store: OpenStore };

const inMemory = async (): Promise<Kept> => ({ store: sceneStore(), [Symbol.asyncDispose]: async () => {} });
const inFile = async (): Promise<Kept> => {
  const folder = await temporaryFolder();
  return { store: sqliteStore(folder.file('ledger.db')), [Symbol.asyncDispose]: folder[Symbol.asyncDispose] };
};

/** Commands of one writer: agencies with a post each, and two of them merged. */
const work = (writer: string): readonly Given[] => [
  ...[1, 2, 3, 4].flatMap((number) => [
    establish(`${writer}/${number}`, { id: `${writer} begins ${number}` }),
    post(`${writer}/${number}#1`, `${writer}/${number}`, { id: `${writer} posts ${number}` }),
  ]),
  consolidate(`${writer}/m`, [`${writer}/1`, `${writer}/2`], `${writer}/5`, {
    id: `${writer} merges`,
    effective: '2018-01-01',
  }),
];

it('a rehearsal takes in what another has recorded once, whatever else is asked in the same moment', async () => {
  const store = sceneStore();
  const [ledger, other] = [await openScene({ store }), await openScene({ store })];
  await play(other, work('other'));

  const [report, chart] = await Promise.all([
    ledger.import([JSON.stringify(establish('a'))], { actor: 'importer', dryRun: true }),
    ledger.chart({ on: '2020-01-01' }),
  ]);

  expect(report).toMatchObject({ executed: 1, refused: [] });
  expect([await ledger.size(), chart.agencies.size]).toEqual([await other.size(), 5]);
});

describe.each([
  ['in memory', inMemory],
  ['in a file', inFile],
])('two ledgers over one store %s', (_where, keep) => {
  it('interleave without either being refused, and end with the same chart', async () => {
    await using kept = await keep();
    let overtaken = 0;
    // Each looks away for a moment before it appends, and the other comes in between.
    const hesitant = intercepting(kept.store, async (_number, append) => {
      await nextTurn();
      return append().catch((error) => {
        overtaken += 1;
        throw error;
      });
    });
    const [one, other] = [await openScene({ store: hesitant }), await openScene({ store: hesitant })];

    const writers = await Promise.all([play(one, work('one')), play(other, work('other'))]);

    expect(writers.flat().every(({ repeated, pending }) => !repeated && !pending)).toBe(true);
    const [left, right] = [await one.chart({ on: '2020-01-01' }), await other.chart({ on: '2020-01-01' })];
    expect(left.agencies).toEqual(right.agencies);
    expect(left.agencies.size).toBe(10);
    const log = await logOf(kept.store);
    expect(log.map(({ index }) => index)).toEqual(log.keys().toArray());
    expect(overtaken).toBeGreaterThan(4);
    await Promise.all([one.close(), other.close()]);
  });

  it('that carry out the same commands record each once, and count only their own', async () => {
    await using kept = await keep();
    const hesitant = intercepting(kept.store, async (_number, append) => {
      await nextTurn();
      return append();
    });
    const [one, other] = [await openScene({ store: hesitant }), await openScene({ store: hesitant })];
    const lines = work('both').map((command) => `${JSON.stringify(command)}\n`);

    const reports = await Promise.all([one, other].map((ledger) => ledger.import(lines, { actor: 'importer' })));

    const log = await logOf(kept.store);
    expect(reports.reduce((sum, { entries }) => sum + entries, 0)).toBe(log.length);
    expect(reports.reduce((sum, { executed }) => sum + executed, 0)).toBe(lines.length);
    expect(reports.map(({ refused, commands }) => ({ refused, commands }))).toEqual(
      [1, 2].map(() => ({ refused: [], commands: lines.length })),
    );
    expect(new Set(log.map(({ stream, id }) => `${stream} ${id}`)).size).toBe(log.length);
    await Promise.all([one.close(), other.close()]);
  });

  it('judge by what the other has just recorded: one agency is merged once', async () => {
    await using kept = await keep();
    const [one, other] = [await openScene({ store: kept.store }), await openScene({ store: kept.store })];
    await play(
      one,
      ['a', 'b', 'c'].map((agencyId) => establish(agencyId, { id: agencyId })),
    );

    const results = await Promise.all([
      one.execute(absorb('m', ['a'], 'b', { id: 'one', effective: '2018-01-01' })),
      other.execute(absorb('n', ['a'], 'c', { id: 'other', effective: '2018-01-01' })),
    ]);

    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await logOf(kept.store)).filter(({ type }) => type === 'AgenciesMerged')).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
  });

  it('begin an agency once when both begin it at the same time', async () => {
    await using kept = await keep();
    const [one, other] = [await openScene({ store: kept.store }), await openScene({ store: kept.store })];

    const results = await Promise.all([
      one.execute(establish('a', { id: 'one' })),
      other.execute(establish('a', { id: 'other' })),
    ]);

    const refused = results.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ refusal: { code: 'AlreadyExists' } });
    expect(await logOf(kept.store)).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('a ledger that another comes before', () => {
  it('decides and judges anew on what the other recorded', async () => {
    const { ledger: other, store } = await scene([establish('a'), establish('b')]);
    const attempts: unknown[] = [];
    const overtaken = intercepting(store, async (number, append, [, , { ifHead }]) => {
      attempts.push(ifHead);
      if (number === 1) must(await other.execute(rename('b', 'Cơ quan B', { effective: '2016-01-01' })));
      return append();
    });
    const ledger = await openScene({ store: overtaken });

    must(await ledger.execute(rename('a', 'Cơ quan A', { id: 'mine', effective: '2016-01-01' })));

    expect(attempts).toEqual([2, 3]);
    expect((await logOf(store)).map(({ type }) => type).slice(2)).toEqual(['AgencyRenamed', 'AgencyRenamed']);
  });

  it('is refused when what the other recorded makes it illegal', async () => {
    const { ledger: other, store } = await scene([establish('a')]);
    const overtaken = intercepting(store, async (number, append) => {
      if (number === 1) must(await other.execute(abolish('a', { effective: '2016-01-01', reason: 'Giải thể' })));
      return append();
    });
    const ledger = await openScene({ store: overtaken });

    const refusal = refusalOf(await ledger.execute(rename('a', 'Cơ quan A', { id: 'mine', effective: '2017-01-01' })));

    expect(refusal).toMatchObject({ code: 'RuleViolated', rule: 'T3' });
  });

  it.each([
    ['the very command', 'a', 'Cơ quan A', undefined],
    ['another of the same id for another agency', 'b', 'Cơ quan A', 'IdReused'],
    // The same stream and id are the same event ids: the store itself takes it for a repetition.
    ['another of the same id for the same agency', 'a', 'Cơ quan B', 'IdReused'],
  ])('with %s stores nothing of its own', async (_title, agencyId, name, code) => {
    const { ledger: other, store } = await scene([establish('a'), establish('b')]);
    const overtaken = intercepting(store, async (number, append) => {
      if (number === 1) must(await other.execute(rename('a', 'Cơ quan A', { id: 'once', effective: '2016-01-01' })));
      return append();
    });
    const ledger = await openScene({ store: overtaken });

    const result = await ledger.execute(rename(agencyId, name, { id: 'once', effective: '2016-01-01' }));

    expect(result.ok ? undefined : result.refusal.code).toBe(code);
    expect(await logOf(store)).toHaveLength(3);
    expect((await ledger.chart({ on: '2020-01-01' })).agencies.get('a')?.name.value).toBe('Cơ quan A');
  });

  it('again and again gives up with Contention, and nothing is stored', async () => {
    const { store } = await scene([establish('a')]);
    const before = await logOf(store);
    const hopeless = intercepting(store, () => Promise.reject(new HeadMoved({ expected: 1, actual: 2 })));
    const ledger = await openScene({ store: hopeless });

    const refusal = refusalOf(await ledger.execute(rename('a', 'Cơ quan A', { id: 'mine', effective: '2016-01-01' })));

    expect(refusal).toMatchObject({ code: 'Contention', ids: ['a'], message: expect.stringMatching(/try again/) });
    expect(await logOf(store)).toEqual(before);
  });
});
