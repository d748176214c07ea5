import { type CorrectionInput, isDated, windowOf } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { overHistories } from '../properties/check.ts';
import { abolish, appoint, assign, CLERK, establish, type Given, post, setQuota } from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { scene } from '../support/scene.ts';

const year = { effective: '2018' };
const june = { effective: '2018-06-01' };
const gone = { reason: 'Giải thể', rest: { kind: 'unknown' as const } };
const released: Given = {
  command: 'ReleaseStaff',
  actor: CLERK,
  ...june,
  data: { positionId: 'a#1', personId: 'an', reason: 'Nghỉ hưu' },
};
const staffed = [establish('a'), post('a#1', 'a'), appoint('a#1', 'an')];

/** What is found on a day, with the types of the entries that it rests on. */
const foundOn = async (history: readonly Given[], on = '2030-01-01') => {
  const { ledger, store } = await scene(history);
  const types = new Map((await logOf(store)).map(({ id, type }) => [id, type]));
  const { groups } = await ledger.findings({ on });
  return groups
    .flatMap(({ kind, findings }) => (kind === 'WindowOrder' ? findings : []))
    .map((one) => ({ ...one, entries: one.entries.map((id) => types.get(id)) }));
};

describe('an entry that would break a rule on the first day of its window', () => {
  it('is found with what could no longer apply, and with the window that would do', async () => {
    const found = await foundOn([establish('a'), assign('a', 'archives', june), abolish('a', { ...year, ...gone })]);
    expect(found).toMatchObject([
      {
        rule: 'T3',
        severity: 'warning',
        certainty: 'possible',
        subjects: ['agency:a'],
        entries: ['AgencyAbolished', 'FunctionsAssigned'],
        day: '2018',
      },
    ]);
    expect(found[0]?.message).toContain(
      'AgencyAbolished may be of 2018-01-01, and then: the agency a has ended by then',
    );
    expect(found[0]?.message).toContain('Narrow its window to [2018-06-01..2018-12-31], or give it a higher order');
  });

  it('is found with the state that would break a rule', async () => {
    const history = [...staffed, post('a#2', 'a'), released, appoint('a#2', 'an', year)];
    const found = await foundOn(history);
    expect(found).toMatchObject([{ rule: 'T5', subjects: ['position:a#2', 'person:an'], day: '2018' }]);
    expect(found[0]?.entries[0]).toBe('StaffAppointed');
    expect(found[0]?.message).toContain('[2018-06-01..2018-12-31]');
  });

  it('is found where it would break a rule itself', async () => {
    const ended: Given = { command: 'AbolishPosition', actor: CLERK, ...year, data: { positionId: 'a#1' } };
    expect(await foundOn([...staffed, released, ended])).toMatchObject([
      { rule: 'N1', subjects: ['position:a#1', 'person:an'], entries: ['PositionAbolished'] },
    ]);
  });

  it('is found on the first day on which it could apply, where its window begins before', async () => {
    const decade = { effective: '[2010-01-01..2018-12-31]' };
    const found = await foundOn([establish('a'), assign('a', 'archives', june), abolish('a', { ...decade, ...gone })]);
    expect(found).toMatchObject([{ entries: ['AgencyAbolished', 'FunctionsAssigned'] }]);
    expect(found[0]?.message).toContain('AgencyAbolished may be of 2015-01-01, and then');
    expect(found[0]?.message).toContain('Narrow its window to [2018-06-01..2018-12-31]');
  });

  it('may be narrowed to its last day where every day before would break', async () => {
    const found = await foundOn([establish('a'), assign('a', 'archives', year), abolish('a', { ...year, ...gone })]);
    expect(found[0]?.message).toContain('Narrow its window to 2018-12-31');
  });

  it('is found on the days on which it may be in force, and not before', async () => {
    const history = [establish('a'), assign('a', 'archives', june), abolish('a', { ...year, ...gone })];
    expect(await foundOn(history, '2018-06-01')).toHaveLength(1);
    expect(await foundOn(history, '2018-05-31')).toEqual([]);
    expect(await foundOn(history, '2017-12-31')).toEqual([]);
  });
});

describe('an entry is not found that', () => {
  const both = [establish('a'), assign('a', 'archives', year)];

  it.each<[string, readonly Given[]]>([
    ['begins what is set up in its window', [establish('a', year), post('a#1', 'a', year), appoint('a#1', 'an', year)]],
    ['needs what happened within its window', [...staffed, { ...released, ...year }, setQuota('a', 3, june)]],
    ['is of a certain day', [establish('a'), assign('a', 'archives', june), abolish('a', { ...june, ...gone })]],
    ['breaks nothing', [establish('a'), setQuota('a', 3, june), setQuota('a', 4, year)]],
    ['comes after the others by its order', [...both, abolish('a', { ...year, ...gone, order: 1 })]],
  ])('%s', async (_, history) => {
    expect(await foundOn(history)).toEqual([]);
  });

  it('has an order among entries of other records only', async () => {
    expect(await foundOn([...both, abolish('a', { ...year, ...gone })])).toHaveLength(1);
    const others = [establish('b'), assign('b', 'emulation', { ...year, order: -1 })];
    expect(await foundOn([...both, ...others, abolish('a', { ...year, ...gone })])).toHaveLength(1);
  });
});

type About = CorrectionInput['data']['about'];

/** A correction that puts an entry on another day. */
const onDay = (about: Pick<About, 'id'> & { readonly kind: string }, entryId: string, effective: string, id: string) =>
  ({
    command: 'CorrectEntries',
    actor: CLERK,
    id,
    instruments: [],
    data: { about, reason: 'tried', entries: [{ entryId, effective }] },
  }) as CorrectionInput;

it('what is found is refused when the entry is corrected to that day', async () => {
  let tried = 0;
  await overHistories(
    async ({ ledger, entries }) => {
      // Most windows of a history are narrow, so those of endings and moves are widened first, as far as the rules let them.
      for (const entry of entries) {
        if (!isDated(entry) || !/Abolished|Released|Reassigned|Transferred|Moved|Merged|Split/.test(entry.type))
          continue;
        const [kind = '', id = ''] = subjectIn(entry.stream);
        const effective = `[..${windowOf(entry.data.effective).last}]`;
        await ledger.execute(onDay({ kind, id }, entry.id, effective, `widen ${entry.id}`));
      }
      const { groups } = await ledger.findings();
      const found = groups.flatMap(({ kind, findings }) => (kind === 'WindowOrder' ? findings : []));
      for (const { entries: ids, message, subjects } of found) {
        const [kind = '', id = ''] = subjects[0]?.split(':') ?? [];
        const day = / may be of (\S+), /.exec(message)?.[1] ?? '';
        expect(await ledger.execute(onDay({ kind, id }, ids[0] ?? '', day, `try ${tried}`))).toMatchObject({
          ok: false,
        });
        tried += 1;
      }
    },
    { share: 0.5 },
  );
  expect(tried).toBeGreaterThan(0);
});

const subjectIn = (stream: string): readonly string[] => {
  const end = stream.indexOf('-');
  return [stream.slice(0, end), stream.slice(end + 1)];
};
