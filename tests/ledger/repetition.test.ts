import type { OpenStore } from '@orgledger/store';
import { describe, expect, it } from 'vitest';
import { consolidate, establish, rename } from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { must, refusalOf } from '../support/results.ts';
import { openScene, scene, sceneStore } from '../support/scene.ts';

const nothing = { ok: true, entries: [], confirmations: 0, repeated: true, pending: false, warnings: [] };

describe('a command that is given again', () => {
  it('yields nothing, in the same ledger and in one opened later', async () => {
    const { ledger, store } = await scene([establish('a'), establish('b'), merge]);
    const before = await logOf(store);

    expect(await ledger.execute(merge)).toEqual(nothing);
    const reopened = await openScene({ store });
    expect(await reopened.execute(merge)).toEqual(nothing);

    expect(await logOf(store)).toEqual(before);
  });

  it.each([
    ['of another agency', establish('b', { id: 'once' })],
    ['with other data', establish('a', { id: 'once', data: { name: 'Cơ quan khác' } })],
    ['of another day', establish('a', { id: 'once', effective: '2015-01-02' })],
    ['of another type', rename('a', 'Cơ quan a', { id: 'once' })],
    ['under another instrument', establish('a', { id: 'once', instruments: [{ kind: 'decision', number: '1' }] })],
  ])('is refused when it is one %s under the same id, and nothing is stored', async (_title, other) => {
    const { ledger, store } = await scene([establish('a', { id: 'once' })]);
    const before = await logOf(store);

    const refusal = refusalOf(await ledger.execute(other));

    expect(refusal).toMatchObject({ code: 'IdReused', field: 'id', entries: [before[0]?.id] });
    expect(refusal.message).toMatch(/give this one an id of its own/);
    expect(await logOf(store)).toEqual(before);
  });

  it('is the same whoever gives it, in any Unicode form, with or without empty lists and the usual values', async () => {
    const { ledger } = await scene([establish('a', { id: 'once' })]);
    const spelled = establish('a', {
      id: 'once',
      order: 0,
      instruments: [],
      data: { name: 'Cơ quan a'.normalize('NFD'), lines: [], translations: [] },
    });
    expect(await ledger.execute({ ...spelled, actor: 'another clerk' })).toEqual(nothing);
  });

  it('yields nothing, whatever it says, where its entry is of a release that kept no hash', async () => {
    const { store } = await scene([establish('a', { id: 'once' })]);
    const early = await withoutHashes(store);
    const ledger = await openScene({ store: early });
    expect(await ledger.execute(establish('b', { id: 'once' }))).toEqual(nothing);
    expect(await logOf(early)).toHaveLength(1);
  });

  it('under another id does not take effect a second time', async () => {
    const { ledger, store } = await scene([establish('a'), establish('b'), merge]);
    const before = await logOf(store);

    expect(refusalOf(await ledger.execute({ ...merge, id: 'again' }))).toMatchObject({
      code: 'RuleViolated',
      rule: 'P4',
    });
    expect(refusalOf(await ledger.execute(establish('a', { id: 'again' })))).toMatchObject({ code: 'AlreadyExists' });

    expect(await logOf(store)).toEqual(before);
  });

  it('was refused the first time, and is judged again when it is given again', async () => {
    const { ledger } = await scene();
    const early = rename('a', 'Cơ quan A', { id: 'early', effective: '2016-01-01' });
    refusalOf(await ledger.execute(early));
    must(await ledger.execute(establish('a')));
    expect(must(await ledger.execute(early)).repeated).toBe(false);
  });
});

/** The same log as a release before the hash of commands wrote it. */
const withoutHashes = async (store: OpenStore): Promise<OpenStore> => {
  const early = sceneStore();
  const opened = await early({ validator: { check: () => {}, read: (content) => content } });
  for (const { id, type, version, recordedAt, data, metadata, stream } of await logOf(store)) {
    const { commandHash: _hash, ...rest } = metadata;
    await opened.append(stream, [{ id, type, version, recordedAt, data, metadata: rest }], {
      expectedRevision: 'none',
    });
  }
  return early;
};

const merge = consolidate('m', ['a', 'b'], 'c', { id: 'merge', effective: '2018-01-01' });
