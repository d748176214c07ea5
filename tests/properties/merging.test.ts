import { type AgencyRecord, type Chart, LAST_DAY } from '@orgledger/domain';
import type { AnyCommand } from '@orgledger/testing';
import { describe, expect, it } from 'vitest';
import { swapped } from '../invariants/swapped.ts';
import { sentences } from '../model/sentences.ts';
import { tablesOf } from './chart-tables.ts';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';
import { absorb, consolidate, divide, someAgencies } from './merging.ts';
import { outcomesOn } from './outcomes.ts';
import { today } from './today.ts';

/** What is said of the organisation after commands, and what was refused. */
const outcomeOf = async (commands: readonly AnyCommand[], days: readonly string[] = [LAST_DAY]) => {
  const { refusals, charts } = await outcomesOn(days)(commands);
  return { refusals, charts, said: charts.map((chart) => sentences(tablesOf(chart))) };
};

it('M9: two mergers of disjoint agencies commute', async () => {
  let commuted = 0;
  await overHistories(
    async (played, [pick = 0]) => {
      const { chart, day, agencies, commands } = await someAgencies(played, 4, pick);
      const [a, b, c, d] = agencies.map(({ id }) => id);
      if (a === undefined || b === undefined || c === undefined || d === undefined) return;
      const [one, other] = [consolidate(chart, [a, b], 'one', day), consolidate(chart, [c, d], 'other', day)];
      const { related, refused, said } = await swapped(outcomesOn([LAST_DAY]), commands, one, other);
      expect(refused[1].toSorted()).toEqual(refused[0].toSorted());
      // A head who goes on and has a main post elsewhere, for instance (T5).
      if (related) return;
      expect(said).toEqual([]);
      commuted += 1;
    },
    { share: 0.1, met: () => expect(commuted).toBeGreaterThan(5) },
  );
});

describe('merging in either order gives the same', () => {
  it('whichever predecessor is named first', async () => {
    let turned = 0;
    await overHistories(
      async ({ ledger, accepted, entries }, picks) => {
        const commands = accepted.map(withPredecessorsTurned);
        if (commands.every((command, place) => command === accepted[place])) return;
        turned += 1;
        const days = [LAST_DAY, ...sample(interestingDays(entries), picks)];
        const { refusals, said } = await outcomeOf(commands, days);
        expect(refusals).toEqual([]);
        for (const [index, on] of days.entries()) {
          const straight = sentences(tablesOf(await ledger.chart({ on })));
          expect(inAnyOrder(said[index] ?? new Set())).toEqual(inAnyOrder(straight));
        }
      },
      { share: 0.5, met: () => expect(turned).toBeGreaterThan(5) },
    );
  });

  it('whichever agency is absorbed first, but for who pays', async () => {
    let absorbed = 0;
    await overHistories(
      async (played, [pick = 0]) => {
        const { chart, day, agencies, commands } = await someAgencies(played, 3, pick);
        const [a, b, c] = agencies.map(({ id }) => id);
        if (a === undefined || b === undefined || c === undefined) return;
        const [one, other] = [absorb(chart, a, c, day), absorb(chart, b, c, day)];
        const first = await outcomeOf([...commands, one, other]);
        const second = await outcomeOf([...commands, other, one]);
        // Who absorbs an agency far above it would stand above itself, unless the one between has gone first (T1).
        if (first.refusals.length + second.refusals.length > 0) return;
        // Who has no channel yet takes over the first that comes.
        expect(withoutPayers(second.charts)).toEqual(withoutPayers(first.charts));
        absorbed += 1;
      },
      { share: 0.1, met: () => expect(absorbed).toBeGreaterThan(5) },
    );
  });

  it('whichever two of three agencies merge first, but for who pays', async () => {
    let merged = 0;
    await overHistories(
      async (played, [pick = 0]) => {
        const { chart, day, agencies, commands } = await someAgencies(played, 3, pick);
        const [a, b, c] = agencies.map(({ id }) => id);
        if (a === undefined || b === undefined || c === undefined) return;
        const both = [[a, b, c] as const, [b, c, a] as const].map(([x, y, z]) =>
          outcomeOf([
            ...commands,
            consolidate(chart, [x, y], 'some', day),
            consolidate(chart, ['some', z], 'all', day),
          ]),
        );
        const [first, second] = await Promise.all(both);
        // A head who goes on into the first new agency may have no place in the second.
        if ([first, second].some((one) => one?.refusals.length !== 0)) return;
        const heads = headsOf(chart);
        expect(whatItHas(second?.charts[0], 'all', heads)).toEqual(whatItHas(first?.charts[0], 'all', heads));
        merged += 1;
      },
      { share: 0.1, met: () => expect(merged).toBeGreaterThan(5) },
    );
  });
});

it.each(['split', 'reversal'] as const)(
  'a %s after a merger restores functions, seals, people and, where it is known, quota',
  async (as) => {
    const counts = { divided: 0, functions: 0, people: 0, quota: 0 };
    const met = () => {
      expect(counts.divided).toBeGreaterThan(10);
      expect(counts.functions).toBeGreaterThan(10);
      expect(Math.min(counts.people, counts.quota)).toBeGreaterThan(0);
    };
    await overHistories(
      async (played, [pick = 0]) => {
        const { chart, day, agencies, commands } = await someAgencies(played, 2, pick);
        const [one, other] = agencies;
        if (one === undefined || other === undefined) return;
        const merging = [...commands, consolidate(chart, [one.id, other.id], 'merged', day)];
        const merged = await outcomeOf(merging);
        if (merged.refusals.length > 0) return;
        const division = divide(chart, [one, other], merged.charts[0] ?? chart, day, as);
        const { refusals, charts } = await outcomeOf([...merging, division]);
        expect(refusals).toEqual([]);
        counts.divided += 1;
        const known = isKnown(one) && isKnown(other);
        const heads = headsOf(chart);
        for (const { id } of [one, other]) {
          const [had, restored] = [whatItHas(chart, id, heads), whatItHas(charts[0], `${id}/again`, heads)];
          const { functions, seals, posts, people, quota } = had;
          expect(restored).toMatchObject({ functions, seals, posts, people, ...(known ? { quota } : {}) });
          counts.functions += functions.length;
          counts.people += people.length;
          counts.quota += known ? quota.length : 0;
        }
      },
      { share: 0.1, met },
    );
  },
);

/** Each command with the predecessors that it names in the opposite order. */
const withPredecessorsTurned = (command: AnyCommand): AnyCommand => {
  if (command.command !== 'RecordMerger' && command.command !== 'ProposeMerger') return command;
  if (command.data.predecessors.length < 2) return command;
  const predecessors = command.data.predecessors.toReversed();
  return command.command === 'RecordMerger'
    ? { ...command, data: { ...command.data, predecessors } }
    : { ...command, data: { ...command.data, predecessors } };
};

/** Sentences as bags of words: what they list may come in any order. */
const inAnyOrder = (said: ReadonlySet<string>): readonly string[] =>
  [...said].map((sentence) => (sentence.match(/[^ ,:()]+/g) ?? []).toSorted().join(' ')).toSorted();

const withoutPayers = (charts: readonly Chart[]): readonly string[] =>
  charts.flatMap((chart) => [...today(chart)].filter((sentence) => !sentence.includes(' is paid by ')).toSorted());

/** Who heads some agency: they are released by the mergers here, from all that they hold in the agencies that end. */
const headsOf = ({ positions }: Chart): ReadonlySet<string> =>
  new Set(
    [...positions.values()]
      .filter(({ rank }) => rank === 'head')
      .flatMap(({ holders }) => holders.map(({ personId }) => personId)),
  );

/** What an agency has, and who works in it but for those heads; the head post's titles in any order. */
const whatItHas = (chart: Chart | undefined, id: string, heads: ReadonlySet<string>) => {
  const agency = chart?.agencies.get(id);
  if (chart === undefined || agency === undefined) throw new Error(`no agency ${id}`);
  const posts = [...chart.positions.values()].filter(({ agencyId, end }) => agencyId === id && end === undefined);
  const [led, others] = [posts.filter(({ rank }) => rank === 'head'), posts.filter(({ rank }) => rank !== 'head')];
  return {
    functions: agency.functions
      .filter(({ role }) => role === 'lead')
      .map(({ functionId }) => functionId as string)
      .toSorted(),
    support: agency.functions.length,
    quota: agency.quota.map(({ bloc, posts: size }) => `${bloc} ${size}`).toSorted(),
    seals: agency.seals.map(({ sealId, bloc }) => `${sealId} ${bloc}`).toSorted(),
    bodies: agency.affiliates.map(({ body, of }) => `${body} ${of}`).toSorted(),
    people: others
      .flatMap(({ id: post, holders }) => holders.map(({ personId }) => ({ post, personId })))
      .filter(({ personId }) => !heads.has(personId))
      .map(({ post, personId }) => `${personId} in ${post}`)
      .toSorted(),
    posts: others.map((post) => post.id as string).toSorted(),
    titles: led.flatMap(({ titles }) => titles.map(({ name }) => name)).toSorted(),
    children: [...chart.agencies.values()]
      .filter(({ end, lines }) => end === undefined && lines.some(({ parentId }) => parentId === id))
      .map((child) => child.id as string)
      .toSorted(),
  };
};

const isKnown = ({ quota }: AgencyRecord): boolean => quota.length > 0 && quota.every(({ posts }) => posts !== null);
