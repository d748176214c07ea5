import type { CorrectionInput } from '@orgledger/domain';
import type { Ledger } from '@orgledger/ledger';
import { describe, expect, it } from 'vitest';
import {
  abolish,
  appoint,
  assign,
  CLERK,
  consolidate,
  establish,
  type Given,
  post,
  profile,
  rename,
  setQuota,
} from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { must, refusalOf } from '../support/results.ts';
import { openScene, scene } from '../support/scene.ts';

const on = '2030-01-01';

type About = CorrectionInput['data']['about'];
const agency = (id: string): About => ({ kind: 'agency', id });
const merger = (id: string): About => ({ kind: 'merger', id });

const correct = (
  about: About,
  entryId: string,
  change: Omit<Extract<CorrectionInput, { command: 'CorrectEntries' }>['data']['entries'][number], 'entryId'>,
  id = `correct ${entryId}`,
): CorrectionInput => ({
  command: 'CorrectEntries',
  actor: CLERK,
  id,
  instruments: [{ kind: 'decision', number: '1-QĐ/ĐC' }],
  data: { about, reason: 'Sai sót kỹ thuật', entries: [{ entryId, ...change }] },
});
const annul = (about: About, entryIds: readonly string[], id = `annul ${entryIds.join()}`): CorrectionInput => ({
  command: 'AnnulEntries',
  actor: CLERK,
  id,
  instruments: [{ kind: 'decision', number: '2-QĐ/HB' }],
  data: { about, reason: 'Trái thẩm quyền', entryIds: [...entryIds] },
});

/** The id of the newest entry of a type. */
const entryOf = async (store: Parameters<typeof logOf>[0], type: string): Promise<string> =>
  (await logOf(store)).findLast((entry) => entry.type === type)?.id ?? '';

const nameOn = async (ledger: Ledger, day: string, knownAt?: { readonly size: number }) =>
  (await ledger.chart({ on: day, knownAt })).agencies.get('a')?.name.value;

describe('a correction', () => {
  const history = [establish('a'), rename('a', 'Phòng Nội vu', { effective: '2018-01-01' })];

  it('replaces what an entry said, on every day, and what was known before stays known', async () => {
    const { ledger, store } = await scene(history);
    const size = await ledger.size();
    const renamed = await entryOf(store, 'AgencyRenamed');
    must(
      await ledger.execute(
        correct(agency('a'), renamed, {
          data: { agencyId: 'a', name: 'Phòng Nội vụ'.normalize('NFD'), translations: [] },
        }),
      ),
    );
    expect(await nameOn(ledger, '2018-01-01')).toBe('Phòng Nội vụ');
    expect(await nameOn(ledger, '2018-01-01', { size })).toBe('Phòng Nội vu');
    // Nothing was erased.
    expect((await logOf(store)).slice(0, size).find(({ id }) => id === renamed)?.data).toMatchObject({
      name: 'Phòng Nội vu',
    });
  });

  it('moves the day of an entry, and the chart of the days between', async () => {
    const { ledger, store } = await scene(history);
    must(
      await ledger.execute(correct(agency('a'), await entryOf(store, 'AgencyRenamed'), { effective: '2019-01-01' })),
    );
    expect([await nameOn(ledger, '2018-06-01'), await nameOn(ledger, '2019-01-01')]).toEqual([
      'Cơ quan a',
      'Phòng Nội vu',
    ]);
    // The entry that a value names is told as it stands, and as it stood before the correction was known.
    const dayOf = async (knownAt?: { readonly size: number }) => {
      const chart = await ledger.chart({ on, knownAt });
      return chart.entry(chart.agencies.get('a')?.name.by ?? '')?.effective;
    };
    const size = await ledger.size();
    expect([await dayOf(), await dayOf({ size: size - 1 })]).toEqual(['2019-01-01', '2018-01-01']);
  });

  it('may leave out what the command may leave out, and says then what the command would', async () => {
    const { ledger, store } = await scene(history);
    const renamed = await entryOf(store, 'AgencyRenamed');
    must(await ledger.execute(correct(agency('a'), renamed, { data: { agencyId: 'a', name: 'Phòng Nội vụ' } })));
    expect(await nameOn(ledger, on)).toBe('Phòng Nội vụ');
    const [corrected] = (await logOf(store)).slice(-1);
    expect(corrected?.data).toMatchObject({ change: { data: { name: 'Phòng Nội vụ', translations: [] } } });
  });

  it('that gives what an entry says already, with or without what may be left out, is refused', async () => {
    const { ledger, store } = await scene([
      ...history,
      establish('b'),
      consolidate('m', ['a', 'b'], 'c', { effective: '2019-01-01' }),
    ]);
    const merged = await entryOf(store, 'AgenciesMerged');
    const size = await ledger.size();
    const { data } = consolidate('m', ['a', 'b'], 'c');
    expect(refusalOf(await ledger.execute(correct(merger('m'), merged, { data })))).toMatchObject({
      code: 'CannotCorrect',
      entries: [merged],
    });
    expect(await ledger.size()).toBe(size);
  });

  it('shows in the audit trail beside what it corrects', async () => {
    const { ledger, store } = await scene(history);
    const renamed = await entryOf(store, 'AgencyRenamed');
    must(await ledger.execute(correct(agency('a'), renamed, { effective: '2019-01-01' })));
    const rows = await ledger.audit({ agency: 'a' });
    expect(rows.map(({ entry }) => entry.type)).toEqual(['AgencyEstablished', 'AgencyRenamed', 'EntryCorrected']);
    expect(rows[1]).toMatchObject({ entry: { effective: '2019-01-01' }, corrections: [{ type: 'EntryCorrected' }] });
    expect(rows[2]?.entry).toMatchObject({
      instruments: [{ number: '1-QĐ/ĐC' }],
      data: { entryId: renamed, kind: 'corrected', reason: 'Sai sót kỹ thuật', change: { effective: '2019-01-01' } },
    });
  });

  it('of a correction resolves from the newest back, and an annulled one counts for nothing', async () => {
    const { ledger, store } = await scene(history);
    const renamed = await entryOf(store, 'AgencyRenamed');
    must(await ledger.execute(correct(agency('a'), renamed, { effective: '2019-01-01' }, 'first')));
    must(await ledger.execute(correct(agency('a'), renamed, { effective: '2020-01-01' }, 'second')));
    expect(await nameOn(ledger, '2019-06-01')).toBe('Cơ quan a');
    const second = await entryOf(store, 'EntryCorrected');
    must(await ledger.execute(annul(agency('a'), [second], 'third')));
    expect(await nameOn(ledger, '2019-06-01')).toBe('Phòng Nội vu');
    // The annulment itself may be annulled.
    must(await ledger.execute(annul(agency('a'), [await entryOf(store, 'EntryAnnulled')], 'fourth')));
    expect(await nameOn(ledger, '2019-06-01')).toBe('Cơ quan a');
  });

  it.each<[string, (renamed: string) => CorrectionInput, object]>([
    [
      'of an entry that is not there',
      () => correct(agency('a'), '6f1d2c1e-6a53-4c39-9a9f-0d2c6c1c5a11', { order: 1 }),
      { code: 'CannotCorrect' },
    ],
    ['that changes nothing', (id) => correct(agency('a'), id, { effective: '2018-01-01' }), { code: 'CannotCorrect' }],
    [
      'that has not the shape of the entry',
      (id) => correct(agency('a'), id, { data: { agencyId: 'a' } }),
      { code: 'InvalidCommand', field: 'data.entries.data.name' },
    ],
    [
      'that moves the entry to another agency',
      (id) => correct(agency('a'), id, { data: { agencyId: 'b', name: 'B', translations: [] } }),
      { code: 'CannotCorrect' },
    ],
    ['under another subject', (id) => correct(agency('b'), id, { order: 1 }), { code: 'CannotCorrect' }],
    [
      'to a day on which the agency is not there',
      (id) => correct(agency('a'), id, { effective: '2014-01-01' }),
      { code: 'UnknownAgency', day: '2014-01-01' },
    ],
  ])('%s is refused and changes nothing', async (_, command, refusal) => {
    const { ledger, store } = await scene([...history, establish('b')]);
    const before = await logOf(store);
    expect(refusalOf(await ledger.execute(command(await entryOf(store, 'AgencyRenamed'))))).toMatchObject(refusal);
    expect(await logOf(store)).toEqual(before);
  });

  it('is refused where it would break a later entry, which it names', async () => {
    const { ledger, store } = await scene([
      establish('a'),
      setQuota('a', 20),
      setQuota('a', 15, { effective: '2018-01-01', from: 20 }),
    ]);
    const [first, second] = (await logOf(store)).filter(({ type }) => type === 'StaffingQuotaSet').map(({ id }) => id);
    if (first === undefined || second === undefined) return expect.unreachable();
    const broken = correct(agency('a'), first, { data: { agencyId: 'a', bloc: 'unallocated', posts: 21 } });
    expect(refusalOf(await ledger.execute(broken))).toMatchObject({
      code: 'NotApplicable',
      entries: [second],
      day: '2018-01-01',
    });
    // Both together are judged together.
    must(
      await ledger.execute({
        ...broken,
        id: 'both',
        data: {
          about: agency('a'),
          reason: 'Sai số',
          entries: [
            { entryId: first, data: { agencyId: 'a', bloc: 'unallocated', posts: 21 } },
            { entryId: second, data: { agencyId: 'a', bloc: 'unallocated', posts: 15, from: 21 } },
          ],
        },
      } as CorrectionInput),
    );
    expect((await ledger.chart({ on: '2017-01-01' })).agencies.get('a')?.quota).toMatchObject([{ posts: 21 }]);
  });
});

describe('a merger that was annulled', () => {
  const parties = [establish('a'), establish('b'), post('a#head', 'a', { rank: 'head' }), assign('a', 'archives')];
  const steps: readonly Given[] = [
    {
      command: 'ProposeMerger',
      actor: CLERK,
      effective: '2017-01-01',
      data: {
        mergerId: 'm',
        shape: 'consolidation',
        predecessors: [{ agencyId: 'a' }, { agencyId: 'b' }],
        successor: { agencyId: 'c' },
      },
    },
    { command: 'ApproveMerger', actor: CLERK, effective: '2017-06-01', data: { mergerId: 'm' } },
    {
      command: 'CompleteMerger',
      actor: CLERK,
      effective: '2018-01-01',
      data: { mergerId: 'm', successor: { agencyId: 'c', profile: profile('C') } },
    },
  ];

  it('is approved again, its agencies are there and still joined, and nothing of the successor is left', async () => {
    const { ledger, store } = await scene([...parties, ...steps]);
    const merged = await entryOf(store, 'AgenciesMerged');
    must(await ledger.execute(annul(merger('m'), [merged])));
    const { agencies, mergers, functions } = await ledger.chart({ on });
    expect(mergers.get('m')?.status.value).toBe('approved');
    expect([agencies.get('a')?.end, agencies.get('b')?.end, agencies.get('c')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(functions.get('archives')?.holders).toMatchObject([{ agencyId: 'a' }]);
    // Still bound to it, and it can be completed anew under the same id of the successor.
    expect(refusalOf(await ledger.execute(assign('a', 'more', { effective: '2019-01-01' })))).toMatchObject({
      code: 'AgencyJoined',
    });
    const [, , complete] = steps;
    if (complete === undefined) return expect.unreachable();
    must(await ledger.execute({ ...complete, effective: '2018-02-01', id: 'anew' }));
    expect((await ledger.chart({ on: '2018-01-15' })).agencies.get('a')?.end).toBeUndefined();
    expect((await ledger.chart({ on })).agencies.get('c')?.begin.effective).toBe('2018-02-01');
    expect(await ledger.stuck()).toEqual([]);
  });

  it('cannot be while something rests on it', async () => {
    const { ledger, store } = await scene([...parties, ...steps, post('c#1', 'c', { effective: '2018-06-01' })]);
    const size = await ledger.size();
    const merged = await entryOf(store, 'AgenciesMerged');
    expect(refusalOf(await ledger.execute(annul(merger('m'), [merged])))).toMatchObject({
      code: 'NotApplicable',
      entries: [await entryOf(store, 'PositionEstablished')],
    });
    const approved = await entryOf(store, 'MergerApproved');
    expect(refusalOf(await ledger.execute(annul(merger('m'), [approved])))).toMatchObject({ entries: [merged] });
    expect(await ledger.size()).toBe(size);
  });

  it('whose day is corrected tells everybody the new day', async () => {
    const { ledger, store } = await scene([...parties, ...steps]);
    must(
      await ledger.execute(correct(merger('m'), await entryOf(store, 'AgenciesMerged'), { effective: '2018-03-01' })),
    );
    const newest = (await logOf(store)).filter(({ type }) => type === 'Confirmed').slice(-4);
    const told = newest.map(({ stream, data }) => [stream, data['begin'], data['end']]);
    expect(told.toSorted()).toEqual([
      ['agency-a', undefined, '2018-03-01'],
      ['agency-b', undefined, '2018-03-01'],
      ['agency-c', '2018-03-01', undefined],
      ['position-a#head', undefined, '2018-03-01'],
    ]);
    expect((await ledger.chart({ on: '2018-02-01' })).agencies.get('a')?.end).toBeUndefined();
    expect(await ledger.stuck()).toEqual([]);
  });
});

describe('a post that is recorded late', () => {
  it('is ended by the merger that had happened, and told so', async () => {
    const { ledger, store } = await scene([
      establish('a'),
      establish('b'),
      consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01' }),
      post('a#head', 'a', { rank: 'head', effective: '2017-01-01' }),
    ]);
    expect((await ledger.chart({ on })).positions.get('a#head')?.end?.effective).toBe('2018-01-01');
    const told = (await logOf(store)).filter(({ stream }) => stream === 'position-a#head');
    expect(told.map(({ type, data }) => [type, data['end']])).toEqual([
      ['PositionEstablished', undefined],
      ['Confirmed', '2018-01-01'],
    ]);
  });
});

it('a ledger that is opened again answers the same, corrections and all', async () => {
  const { ledger, store } = await scene([
    establish('a'),
    establish('b'),
    rename('a', 'Phòng A', { effective: '2016-01-01' }),
    appointable('a#1'),
    appoint('a#1', 'p-1', { effective: '2016-06-01' }),
    abolish('b', { effective: '2018-01-01', reason: 'Giải thể' }),
  ]);
  must(await ledger.execute(correct(agency('a'), await entryOf(store, 'AgencyRenamed'), { effective: '2017-01-01' })));
  must(await ledger.execute(annul(agency('b'), [await entryOf(store, 'AgencyAbolished')])));
  const again = await openScene({ store });
  for (const day of ['2015-06-01', '2016-06-01', '2017-06-01', on]) {
    expect((await again.chart({ on: day })).agencies).toEqual((await ledger.chart({ on: day })).agencies);
  }
  expect((await again.chart({ on })).agencies.get('b')?.end).toBeUndefined();
  expect(refusalOf(await again.execute(establish('b', { id: 'twice', effective: '2020-01-01' })))).toMatchObject({
    code: 'AlreadyExists',
  });
});

function appointable(positionId: string): Given {
  return post(positionId, 'a', { effective: '2016-01-01' });
}
