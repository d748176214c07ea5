import { allowAll, type Bounds, type Ledger, openLedger } from '@orgledger/ledger';
import { memoryStore } from '@orgledger/store/memory';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PairKey, readFacts } from './facts.ts';
import { factsFile, textOf } from './files.ts';
import { commandLines } from './index.ts';
import { pairOf } from './pair.ts';
import { districtMergers, pilotLeave, provincialPilot, schemeOf2015 } from './programme.ts';

const facts = readFacts(textOf(factsFile));
let ledger: Ledger;

const actor = 'quang-ninh-example';
const story = (): readonly string[] => commandLines().map((line) => `${line}\n`);

beforeAll(async () => {
  ledger = await openLedger({ store: memoryStore(), authorise: allowAll });
  expect(await ledger.import(story(), { actor })).toMatchObject({ refused: [], executed: commandLines().length });
});

const exactly = (count: number): Bounds => ({ atLeast: count, atMost: count });

/** How many mergers of a group are done on a day; before the programme has certainly begun none can be. */
const done = async (on: string, group: PairKey): Promise<Bounds> => {
  const programme = (await ledger.progress({ on })).find(({ programmeId }) => programmeId === districtMergers);
  if (programme !== undefined) return programme.groups.find((one) => one.group === group)?.done ?? exactly(0);
  const { possible, mergers } = await ledger.chart({ on });
  expect(possible.filter(({ type }) => type === 'AgenciesMerged')).toStrictEqual([]);
  return exactly([...mergers.values()].filter(({ status }) => status.value === 'merged').length);
};

/** The first and the last day of a window of days, as this story writes it. */
const daysOf = (effective = '') => {
  const days = effective.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return { first: days.at(0) ?? '', last: days.at(-1) ?? '' };
};

const focalPoints = async (on: string): Promise<Bounds> => (await ledger.chart({ on })).counts.focalPoints;

test('a second import changes nothing', async () => {
  const size = await ledger.size();
  const commands = commandLines().length;
  expect(await ledger.import(story(), { actor })).toMatchObject({
    executed: 0,
    repeated: commands,
    entries: 0,
    refused: [],
  });
  expect(await ledger.size()).toBe(size);
});

test('every entry applies, on the last day of all', async () => {
  const { skipped, possible } = await ledger.chart({ on: '2025-12-31' });
  expect({ skipped, possible }).toStrictEqual({ skipped: [], possible: [] });
});

describe('titles unified', () => {
  test('are 28 of 28, each surely before its merger', async () => {
    const { positions, entry } = await ledger.chart({ on: '2017-12-31' });
    const { mergers } = await ledger.chart({ on: '2019-12-31' });
    const unified = facts.consolidations.map((fact) => {
      const [first, second] = fact.predecessors.map((agencyId) => positions.get(`${agencyId}#head`)?.holders);
      expect(first).toMatchObject([{ appointment: 'unified' }]);
      expect(second).toStrictEqual(first);
      const titles = entry(first?.[0]?.by ?? '');
      const merger = entry(mergers.get(pairOf(fact).id)?.status.by ?? '');
      expect([titles?.type, merger?.type]).toStrictEqual(['TitlesUnified', 'AgenciesMerged']);
      expect(daysOf(titles?.effective).last < daysOf(merger?.effective).first).toBe(true);
      return titles?.id;
    });
    expect(new Set(unified).size).toBe(28);
  });

  test('make one person the head of each joint agency', async () => {
    const { positions } = await ledger.chart({ on: '2019-12-31' });
    const before = (await ledger.chart({ on: '2017-12-31' })).positions;
    const heads = facts.consolidations.map(({ successor, predecessors }) => {
      const [holder] = positions.get(successor.headPost.id)?.holders ?? [];
      expect(before.get(`${predecessors[0]}#head`)?.holders[0]?.personId).toBe(holder?.personId);
      return holder?.personId;
    });
    expect(new Set(heads).size).toBe(28);
  });
});

describe('mergers done', () => {
  test.each<[on: string, org: Bounds, insp: Bounds]>([
    ['2017-12-31', exactly(0), exactly(0)],
    ['2018-04-04', { atLeast: 10, atMost: 14 }, { atLeast: 9, atMost: 14 }],
    ['2019-12-30', { atLeast: 10, atMost: 14 }, { atLeast: 10, atMost: 14 }],
    ['2019-12-31', exactly(14), exactly(14)],
  ])('on %s lie between bounds', async (on, org, insp) => {
    expect([await done(on, 'org'), await done(on, 'insp')]).toStrictEqual([org, insp]);
  });

  test('are, on 2019-12-30, in eight of 28 cases only possible', async () => {
    const { possible } = await ledger.chart({ on: '2019-12-30' });
    expect(possible.filter(({ type }) => type === 'AgenciesMerged')).toHaveLength(8);
  });

  test.each(facts.publishedCounts.map((count) => [count.on.latest, count] as const))(
    'by %s agree with the number that was published',
    async (_, { on, orgMerged, inspMerged, focalPointsFewer }) => {
      // Published on an unknown day of a window: as many as can be done by its end, no fewer than are done at its start.
      for (const [pair, published] of [
        ['org', orgMerged],
        ['insp', inspMerged],
      ] as const) {
        expect((await done(on.earliest ?? on.latest, pair)).atLeast).toBeLessThanOrEqual(published);
        expect((await done(on.latest, pair)).atMost).toBeGreaterThanOrEqual(published);
      }
      if (focalPointsFewer === undefined) return;
      const [before, after] = [await focalPoints('2014-12-31'), await focalPoints(on.latest)];
      expect(before.atLeast - after.atMost).toBe(focalPointsFewer);
      expect(before.atMost - after.atLeast).toBe(focalPointsFewer);
    },
  );
});

describe('focal points', () => {
  test.each<[on: string, count: Bounds]>([
    ['2014-12-31', exactly(56)],
    ['2017-12-31', exactly(56)],
    ['2018-03-20', { atLeast: 28, atMost: 53 }],
    ['2018-04-04', { atLeast: 28, atMost: 37 }],
    ['2019-12-31', exactly(28)],
    ['2020-01-01', exactly(26)],
    ['2022-07-06', exactly(26)],
    ['2024-12-26', { atLeast: 26, atMost: 52 }],
    ['2024-12-27', exactly(52)],
    ['2025-06-30', exactly(52)],
    ['2025-07-01', exactly(0)],
  ])('on %s', async (on, count) => {
    expect(await focalPoints(on)).toStrictEqual(count);
  });

  test('are as many as the article counts', async () => {
    const [counted] = facts.focalPointsCounted;
    expect(await focalPoints('2017-12-31')).toStrictEqual(exactly(counted?.before ?? 0));
    expect(await focalPoints('2019-12-31')).toStrictEqual(exactly(counted?.after ?? 0));
  });
});

describe('the programme', () => {
  test('plans the mergers of both pairs in all districts, and the other two schemes plan none that was done', async () => {
    const progress = await ledger.progress({ on: '2025-12-31' });
    expect(progress.map(({ programmeId, planned, done: count }) => [programmeId, planned, count])).toStrictEqual([
      [schemeOf2015, 0, exactly(0)],
      [districtMergers, 28, exactly(28)],
      [provincialPilot, 1, exactly(0)],
    ]);
  });

  test('has four open issues on 2019-12-31: three await the Centre, one nobody named', async () => {
    const issues = await ledger.openIssues({ on: '2019-12-31' });
    expect(
      issues.map(({ programmeId, topic, awaiting, certain }) => [programmeId, topic, awaiting, certain]),
    ).toStrictEqual([
      [districtMergers, 'funding', 'Trung ương', true],
      [districtMergers, 'staffing', 'Trung ương', true],
      [districtMergers, 'seals', 'Trung ương', true],
      [districtMergers, 'vertical-alignment', undefined, true],
    ]);
    expect(issues).toHaveLength(facts.issueRaised.length);
  });

  test('was consulted upon, had leave to pilot until that was suspended, and sent a directive to 14', async () => {
    const on = async (day: string) => (await ledger.chart({ on: day })).programmes.get(districtMergers);
    const before = await on('2022-07-06');
    expect(before?.consultations.map(({ closed }) => closed !== undefined)).toStrictEqual([true]);
    expect(before?.pilotLeaves).toMatchObject([{ leaveId: pilotLeave, status: { value: 'granted' } }]);
    expect((await on('2022-07-07'))?.pilotLeaves).toMatchObject([{ status: { value: 'suspended' } }]);
    expect(before?.directives.map(({ addressees, complied }) => [addressees.length, complied.length])).toStrictEqual([
      [14, 0],
    ]);
    expect(before?.reviews.map(({ stage }) => stage)).toStrictEqual(['preliminary']);
    expect(before?.moratoria).toMatchObject([
      { declared: '2018-12-05', levels: ['province', 'district'], blocs: ['state'], lifted: undefined },
    ]);
  });
});

describe('the Organisation and Home Affairs Agency of Hạ Long', () => {
  const id = 'ha-long/org-home';

  test('comes out of two, takes up that of Hoành Bồ, and parts into two that continue the first two and end', async () => {
    const lineage = await ledger.lineage(id);
    const node = (agencyId: string) => lineage.find((one) => one.agencyId === agencyId);
    const split = facts.splits.find(({ predecessor }) => predecessor === id);
    const successors = split?.successors ?? [];

    expect(node(id)).toMatchObject({
      predecessors: ['ha-long/org-committee', 'ha-long/home-affairs'],
      absorbed: [{ agencyId: 'hoanh-bo/org-home', effective: '2020-01-01' }],
      ending: 'split',
      end: '[2022-07-07..2024-12-27]',
      successors: successors.map((one) => one.id),
    });
    expect(node('hoanh-bo/org-home')).toMatchObject({ ending: 'merged', end: '2020-01-01', successors: [id] });
    for (const first of ['ha-long/org-committee', 'ha-long/home-affairs']) {
      expect(node(first)).toMatchObject({ ending: 'merged', successors: [id] });
    }
    for (const { id: agencyId, continues } of successors) {
      expect(node(agencyId)).toMatchObject({ continues, predecessors: [id], ending: 'abolished', end: '2025-07-01' });
    }
    expect(successors.map(({ continues }) => continues)).toStrictEqual([
      'ha-long/org-committee',
      'ha-long/home-affairs',
    ]);
  });

  test('has a quota of 20 or already 15 in April 2018, and surely 15 at the end of 2019', async () => {
    const april = await ledger.chart({ on: '2018-04-04' });
    expect(april.agencies.get(id)?.quota).toMatchObject([{ bloc: 'unallocated', posts: 20 }]);
    expect(april.possibleValues(`agency:${id}:quota:unallocated`).map(({ value }) => value)).toStrictEqual([15]);
    const end = await ledger.chart({ on: '2019-12-31' });
    expect(end.agencies.get(id)?.quota).toMatchObject([{ bloc: 'unallocated', posts: 15 }]);
    expect(end.possibleValues(`agency:${id}:quota:unallocated`)).toStrictEqual([]);
  });

  test('keeps its own two seals and its head when that of Hoành Bồ goes into it', async () => {
    const [before, after] = [await ledger.chart({ on: '2019-12-31' }), await ledger.chart({ on: '2020-01-01' })];
    const seals = after.agencies.get(id)?.seals.map(({ sealId }) => sealId);
    expect(seals).toStrictEqual(['ha-long/org-committee/seal', 'ha-long/home-affairs/seal']);
    expect(after.positions.get(`${id}#head`)?.holders).toStrictEqual(before.positions.get(`${id}#head`)?.holders);
    expect(after.agencies.get('hoanh-bo/org-home')?.seals).toStrictEqual([]);
    const [head] = before.positions.get('hoanh-bo/org-home#head')?.holders ?? [];
    expect(after.persons.get(head?.personId ?? '')).toMatchObject({
      positions: [],
      released: { reason: 'not stated' },
    });
  });
});

describe('the splits', () => {
  test('give each title, line and seal back to the agency of its own bloc', async () => {
    const before = await ledger.chart({ on: '2017-12-31' });
    const { agencies, positions } = await ledger.chart({ on: '2024-12-27' });
    for (const { id, continues } of facts.splits.flatMap(({ successors }) => successors)) {
      const [first, again] = [before.agencies.get(continues), agencies.get(id)];
      const own = ({ lines, seals }: NonNullable<typeof first>) => [
        lines.map(({ line, parentId }) => [line, parentId]),
        seals.map(({ sealId, bloc }) => [sealId, bloc]),
      ];
      if (first === undefined || again === undefined) throw new Error(`${id} or ${continues} is missing`);
      expect(own(again)).toStrictEqual(own(first));
      expect(again.bloc).toBe(first.bloc);
      const titles = (of: typeof positions, agencyId: string) =>
        of.get(`${agencyId}#head`)?.titles.map(({ name }) => name);
      expect(titles(positions, id)).toStrictEqual(titles(before.positions, continues));
      expect(positions.get(`${id}#head`)?.holders).toStrictEqual([]);
    }
  });

  test('call the agencies of Đông Triều after a city, and its committees are called so since it is one', async () => {
    const { agencies } = await ledger.chart({ on: '2024-12-27' });
    const names = ['org-committee~2', 'home-affairs~2', 'party-committee', 'peoples-committee'].map(
      (slug) => agencies.get(`dong-trieu/${slug}`)?.name.value,
    );
    expect(names).toStrictEqual([
      'Ban Tổ chức Thành ủy Đông Triều',
      'Phòng Nội vụ thành phố Đông Triều',
      'Thành ủy Đông Triều',
      'UBND thành phố Đông Triều',
    ]);
    const town = await ledger.chart({ on: '2024-10-31' });
    expect(town.agencies.get('dong-trieu/party-committee')?.name.value).toBe('Thị ủy Đông Triều');
  });
});

describe('the end of the district level', () => {
  test('ends every agency of the level in one case, and leaves those of the province', async () => {
    const { agencies, positions, functions, entry } = await ledger.chart({ on: '2025-07-01' });
    const district = [...agencies.values()].filter(({ level }) => level === 'district');
    expect(district.filter(({ end }) => end === undefined)).toStrictEqual([]);
    const ended = district.filter(({ end }) => end?.effective === '2025-07-01');
    expect(ended).toHaveLength(52 + 2 * 13 + 1);
    expect(new Set(ended.map(({ end }) => entry(end?.by ?? '')?.case))).toStrictEqual(
      new Set(['quang-ninh/end-of-district-level']),
    );
    const province = [...agencies.values()].filter(({ level }) => level === 'province');
    expect(province.every(({ end }) => end === undefined)).toBe(true);

    const posts = [...positions.values()].filter(({ end }) => end === undefined);
    expect(posts.map(({ id }) => id)).toStrictEqual(['quang-ninh/org-committee#head']);
    expect([...functions.values()].map(({ gone }) => gone?.to)).toStrictEqual(
      Array.from({ length: 5 }, () => ({ kind: 'unknown' })),
    );
  });

  test('brings 60 inspectors to the province before it', async () => {
    const { agencies } = await ledger.chart({ on: '2025-07-01' });
    const groups = agencies.get('quang-ninh/inspectorate')?.groups ?? [];
    expect(groups.map((one) => [one.kind, one.count, one.kind === 'reassigned' ? one.from.length : 0])).toStrictEqual([
      ['reassigned', { kind: 'exactly', value: 60 }, 13],
    ]);
  });
});

test('Hoành Bồ ends on 2020-01-01, with nothing left under its committees', async () => {
  const { agencies } = await ledger.chart({ on: '2020-01-01' });
  const own = [...agencies.values()].filter(({ id }) => id.startsWith('hoanh-bo/'));
  expect(own).toHaveLength(8);
  expect(own.filter(({ end }) => end === undefined)).toStrictEqual([]);
  expect(agencies.get('hoanh-bo/party-committee')?.end?.into).toStrictEqual(['ha-long/party-committee']);
  expect(agencies.get('hoanh-bo/peoples-committee')?.end?.into).toStrictEqual(['ha-long/peoples-committee']);
});

test('officials who were seen in a post are shown as possible until the window is over', async () => {
  const { possible } = await ledger.chart({ on: '2019-06-30' });
  const attested = possible.filter(({ type }) => type === 'HolderAttested');
  expect(attested.map(({ provenance }) => provenance?.ref).toSorted()).toStrictEqual(['qn-074', 'qn-076', 'qn-079']);
});

test('every merger of the facts is on the chart under the id of its pair', async () => {
  const { mergers } = await ledger.chart({ on: '2020-01-01' });
  expect(facts.consolidations.map((fact) => mergers.get(pairOf(fact).id)?.status.value)).toStrictEqual(
    facts.consolidations.map(() => 'merged'),
  );
  expect(mergers.size).toBe(30);
});
