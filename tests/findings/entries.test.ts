import { describe, expect, it } from 'vitest';
import {
  abolish,
  absorb,
  approved,
  assign,
  complete,
  consolidate,
  establish,
  type Given,
  post,
  profile,
  rename,
  setQuota,
} from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { openScene, scene } from '../support/scene.ts';
import { basis, brief, found, foundIn, instruments, leave, scheme } from './found.ts';

const unknown = { kind: 'unknown' as const };

describe('an entry that changed nothing', () => {
  it('is found with its reason, once another writer has stored it', async () => {
    const { store } = await scene([establish('a')]);
    const [first] = await logOf(store);
    if (first === undefined) throw new Error('the scene has an entry');
    const { type, version, data, metadata, stream, recordedAt } = first;
    const unjudged = await store({ validator: { check: () => {}, read: (content) => content } });
    const again = { id: '00000000-0000-4000-8000-000000000001', type, version, recordedAt, data, metadata };
    await unjudged.append(stream, [again], { expectedRevision: 0 });
    const [one, ...others] = await foundIn(await openScene({ store }), 'NotApplicable');
    expect(one).toMatchObject({ subjects: ['agency:a'], entries: [again.id], day: data['effective'] });
    expect(one?.message).toMatch(/AgencyEstablished changed nothing: .*begun already/);
    expect(others).toEqual([]);
  });

  it('is none where every entry applies', async () => {
    expect(await found('NotApplicable', [establish('a'), rename('a', 'Mới', { effective: '2016' })])).toEqual([]);
  });
});

describe('P7: a structural change without an instrument', () => {
  it('is found, and not with one', async () => {
    expect((await found('NoInstrument', [establish('a')])).map(brief)).toEqual([['certain', 'agency:a']]);
    expect(await found('NoInstrument', [establish('a', { instruments })])).toEqual([]);
  });
  it('is not known where the entry is an assumption', async () => {
    const assumed = establish('a', { provenance: { mark: 'assumed' } });
    expect((await found('NoInstrument', [assumed])).map(brief)).toEqual([['unknown', 'agency:a']]);
  });
  it('is possible as long as the change is', async () => {
    const history = [establish('a', { instruments }), abolish('a', { effective: '2018', reason: 'Giải thể' })];
    expect((await found('NoInstrument', history, '2017-12-31')).map(brief)).toEqual([]);
    expect((await found('NoInstrument', history, '2018-01-01')).map(brief)).toEqual([['possible', 'agency:a']]);
    expect((await found('NoInstrument', history, '2018-12-31')).map(brief)).toEqual([['certain', 'agency:a']]);
  });
  it('is none where the approval of a merger rests on one', async () => {
    const steps = approved('m', ['a'], 'b').map((one) =>
      one.command === 'ApproveMerger' ? { ...one, instruments } : one,
    );
    const parties = [establish('a', { instruments }), establish('b', { instruments })];
    const merged = complete('m', 'b', { effective: '2018-01-01' });
    expect(await found('NoInstrument', [...parties, ...steps, merged])).toEqual([]);
    expect((await found('NoInstrument', [...parties, ...approved('m', ['a'], 'b'), merged])).map(brief)).toEqual([
      ['certain', 'merger:m'],
    ]);
  });
  it('is found of a part that secedes', async () => {
    const secede: Given = {
      command: 'SecedeAgency',
      data: { agencyId: 'a', successor: { agencyId: 'b', ...profile('B') } },
      ...basis({ effective: '2018-01-01' }),
    };
    const history = [establish('a', { instruments })];
    expect((await found('NoInstrument', [...history, secede])).map(brief)).toEqual([['certain', 'agency:a']]);
    expect(await found('NoInstrument', [...history, { ...secede, instruments }])).toEqual([]);
  });
  it('is found of a merger that is reversed', async () => {
    const parts = ['a', 'b'].map((id) => ({ agencyId: `${id}2`, ...profile(id), continues: id }));
    const history = [
      establish('a', { instruments }),
      establish('b', { instruments }),
      consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01', instruments }),
    ];
    const reverse: Given = {
      command: 'ReverseMerger',
      data: { mergerId: 'm', agencyId: 'c', successors: parts, rest: 'a2' },
      ...basis({ effective: '2020-01-01' }),
    };
    expect((await found('NoInstrument', [...history, reverse])).map(brief)).toEqual([['certain', 'merger:m']]);
    expect(await found('NoInstrument', [...history, { ...reverse, instruments }])).toEqual([]);
  });
  it('is none for what changes no structure', async () => {
    const history = [establish('a', { instruments }), setQuota('a', 5), post('a#1', 'a')];
    expect(await found('NoInstrument', history)).toEqual([]);
  });
});

describe('an instrument without its number', () => {
  it('is found once for each entry, and not with its number', async () => {
    const nameless = [{ kind: 'decision' }, { kind: 'notice' }, ...instruments];
    const [one, ...others] = await found('InstrumentWithoutNumber', [establish('a', { instruments: nameless })]);
    expect(one).toMatchObject({ subjects: ['agency:a'], severity: 'information' });
    expect(one?.message).toContain('decision, notice');
    expect(others).toEqual([]);
    expect(await found('InstrumentWithoutNumber', [establish('a', { instruments })])).toEqual([]);
    expect(await found('InstrumentWithoutNumber', [establish('a')])).toEqual([]);
  });
});

describe('an unknown receiver', () => {
  it('of the rest of an agency is found, and not where one is named', async () => {
    const ended = (rest: Parameters<typeof abolish>[1]) => [
      establish('a'),
      establish('b'),
      abolish('a', { reason: 'Giải thể', ...rest }),
    ];
    const late = { effective: '2018-01-01' };
    expect((await found('UnknownReceiver', ended({ ...late, rest: unknown }))).map(brief)).toEqual([
      ['certain', 'agency:a'],
    ]);
    const named = { kind: 'agency' as const, agencyId: 'b' };
    expect(await found('UnknownReceiver', ended({ ...late, rest: named }))).toEqual([]);
    const merged = absorb('m', [], 'b', { ...late, data: { predecessors: [{ agencyId: 'a', rest: unknown }] } });
    expect(await found('UnknownReceiver', [establish('a'), establish('b'), merged])).toHaveLength(1);
  });

  it('of a function is found until somebody takes it up', async () => {
    const given: Given = {
      command: 'TransferFunctions',
      data: { agencyId: 'a', functionIds: ['f'], to: unknown },
      ...basis({ effective: '2018-01-01' }),
    };
    const history = [establish('a'), assign('a', 'f'), assign('a', 'g'), given];
    expect((await found('FunctionUnknownReceiver', history)).map(brief)).toEqual([['certain', 'function:f']]);
    const again = assign('a', 'f', { effective: '2019-01-01' });
    expect(await found('FunctionUnknownReceiver', [...history, again])).toEqual([]);
  });

  it('of a function is only possible while somebody may have taken it up', async () => {
    const given: Given = {
      command: 'TransferFunctions',
      data: { agencyId: 'a', functionIds: ['f'], to: unknown },
      ...basis({ effective: '2018-01-01' }),
    };
    const history = [establish('a'), assign('a', 'f'), given, assign('a', 'f', { effective: '2019' })];
    expect((await found('FunctionUnknownReceiver', history, '2019-06-30')).map(brief)).toEqual([
      ['possible', 'function:f'],
    ]);
  });
});

describe('a post in which somebody was seen', () => {
  const attest = (personId: string, effective: string): Given => ({
    command: 'AttestHolder',
    data: { positionId: 'a#head', personId },
    ...basis({ effective }),
  });
  const appointed = (personId: string, effective: string, appointment: 'main' | 'acting' = 'main'): Given => ({
    command: 'AppointStaff',
    data: { positionId: 'a#head', personId, appointment },
    ...basis({ effective }),
  });
  const released = (effective: string): Given => ({
    command: 'ReleaseStaff',
    data: { positionId: 'a#head', personId: 'p-1', reason: 'Nghỉ hưu' },
    ...basis({ effective }),
  });
  const posts = (capacity = 1) => [establish('a'), post('a#head', 'a', { rank: 'head', capacity })];
  const seen = async (...history: readonly Given[]) =>
    (await found('AttestationContradicted', history)).map(({ subjects }) => subjects);

  it.each<[title: string, history: readonly Given[], count: number]>([
    ['is contradicted by another holder throughout', [appointed('p-1', '2016'), attest('p-2', '2018')], 1],
    ['is not contradicted by the same person', [appointed('p-1', '2016'), attest('p-1', '2018')], 0],
    ['is not, where the other came within the window', [appointed('p-1', '2018-02-01'), attest('p-2', '2018')], 0],
    [
      'is not, where the other may have come within the window',
      [appointed('p-1', '[2016..2018-06]'), attest('p-2', '2018')],
      0,
    ],
    [
      'is not, where the other left within the window',
      [appointed('p-1', '2016'), attest('p-2', '2018'), released('2018-12-31')],
      0,
    ],
    [
      'is, where the other left after the window',
      [appointed('p-1', '2016'), attest('p-2', '2018'), released('2019-01-01')],
      1,
    ],
    [
      'is not, where the other left and came back within the window',
      [appointed('p-1', '2016'), attest('p-2', '2018'), released('2018-03-01'), appointed('p-1', '2018-09-01')],
      0,
    ],
    [
      'is not, where the person acted beside the holder',
      [appointed('p-1', '2016'), appointed('p-2', '2017', 'acting'), attest('p-2', '2018')],
      0,
    ],
    ['is not contradicted by somebody acting', [appointed('p-1', '2016', 'acting'), attest('p-2', '2018')], 0],
  ])('%s', async (_title, history, count) => {
    expect(await seen(...posts(), ...history)).toEqual(Array.from({ length: count }, () => ['position:a#head']));
  });

  it('is not contradicted while there is room for one more', async () => {
    expect(await seen(...posts(2), appointed('p-1', '2016'), attest('p-2', '2018'))).toEqual([]);
  });

  it('is contradicted only once the window is over', async () => {
    const history = [...posts(), appointed('p-1', '2016'), attest('p-2', '2018')];
    expect(await found('AttestationContradicted', history, '2018-12-30')).toEqual([]);
  });
});

describe('P11: a pilot that ended without a review', () => {
  const ended: Given = {
    command: 'EndPilotLeave',
    data: { programmeId: 'scheme', leaveId: 'leave' },
    ...basis({ effective: '2020-01-01' }),
  };
  const review = (effective: string): Given => ({
    command: 'HoldReview',
    data: { programmeId: 'scheme', reviewId: 'review', stage: 'final' },
    ...basis({ effective }),
  });
  const pilot = async (history: readonly Given[], until?: string, on?: string) =>
    (await found('PilotNotReviewed', [scheme(), ...leave('2016', until), ...history], on)).map(brief);

  it('is found, and not with a review before its end', async () => {
    expect(await pilot([ended])).toEqual([['certain', 'programme:scheme']]);
    expect(await pilot([review('2019'), ended])).toEqual([]);
    expect(await pilot([review('2020-01-02'), ended])).toEqual([['certain', 'programme:scheme']]);
    expect(await pilot([review('2020'), ended])).toEqual([['possible', 'programme:scheme']]);
  });
  it('is found from the day after its leave ran out', async () => {
    expect(await pilot([], '2018-12-31', '2018-12-31')).toEqual([]);
    expect(await pilot([], '2018-12-31', '2019-01-01')).toEqual([['certain', 'programme:scheme']]);
    expect(await pilot([review('2018-12-31')], '2018-12-31', '2019-01-01')).toEqual([]);
    const [one] = await found('PilotNotReviewed', [scheme(), ...leave('2016', '2018-12-31')], '2019-06-30');
    expect(one?.day).toBe('2018-12-31');
  });
  it('is none while it goes on, or is suspended', async () => {
    expect(await pilot([])).toEqual([]);
    const suspended: Given = {
      command: 'SuspendPilotLeave',
      data: { programmeId: 'scheme', leaveId: 'leave' },
      ...basis({ effective: '2019' }),
    };
    expect(await pilot([suspended])).toEqual([]);
  });
});
