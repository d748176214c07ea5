import { beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../memory/index.ts';
import type { EventStore, NewEntry } from '../port.ts';
import {
  type Bundle,
  checkpointOf,
  makeBundle,
  newKeyPair,
  openCheckpoint,
  parseSigningKey,
  parseVerifierKey,
  verifyBundle,
} from './index.ts';

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const entries = (count: number, first: number): readonly NewEntry[] =>
  Array.from({ length: count }, (_, number) => ({
    id: uuid(first + number),
    type: 'SomethingHappened',
    version: 1,
    recordedAt: '2018-02-28T08:30:00.000Z',
    data: { number: first + number },
    metadata: {},
  }));

const { signingKey, verifierKey } = newKeyPair('archive.example/ledger');
const [signer, verifier] = [parseSigningKey(signingKey), parseVerifierKey(verifierKey)];
const open = () => memoryStore()({ validator: { check: () => {}, read: (content) => content } });

let store: EventStore;
let since: string;
let checkpoint: string;

beforeAll(async () => {
  store = await open();
  await store.append('agency-a', entries(5, 1), { expectedRevision: 'none' });
  since = await checkpointOf(store, signer);
  await store.append('agency-b', entries(8, 10), { expectedRevision: 'none' });
  checkpoint = await checkpointOf(store, signer, openCheckpoint(since, verifier));
  await store.append('agency-c', entries(3, 20), { expectedRevision: 'none' });
});

/** A bundle of two entries and an older checkpoint, with something changed. */
const bundle = async (change: (good: Bundle) => object = (good) => good): Promise<string> =>
  JSON.stringify(change(await makeBundle(store, { checkpoint, entries: [3, uuid(12)], since })));

describe('a bundle', () => {
  it('is checked with the verifier key alone', async () => {
    const { checkpoint: read, entries: proved, since: older } = verifyBundle(await bundle(), verifier);
    expect(read).toMatchObject({ origin: `orgledger/${store.ledgerId}`, size: 13 });
    expect(older).toMatchObject({ size: 5 });
    expect(proved.map(({ index, stream, revision, data }) => ({ index, stream, revision, data }))).toEqual([
      { index: 3, stream: 'agency-a', revision: 3, data: { number: 4 } },
      { index: 7, stream: 'agency-b', revision: 2, data: { number: 12 } },
    ]);
  });

  it('may hold nothing but the proof that the log only grew', async () => {
    const only = JSON.stringify(await makeBundle(store, { checkpoint, entries: [], since }));
    expect(verifyBundle(only, verifier)).toMatchObject({ entries: [], since: { size: 5 } });
    const same = JSON.stringify(await makeBundle(store, { checkpoint, entries: [], since: checkpoint }));
    expect(verifyBundle(same, verifier)).toMatchObject({ since: { size: 13 } });
  });

  it.each<[string, (good: Bundle) => object]>([
    [
      'another text',
      (good) => edit(good, (entry) => ({ ...entry, leaf: entry.leaf.replace('"number":4', '"number":5') })),
    ],
    ['another index', (good) => edit(good, (entry) => ({ ...entry, index: entry.index + 1 }))],
    ['an index that is none', (good) => edit(good, (entry) => ({ ...entry, index: -1 }))],
    ['a proof cut short', (good) => edit(good, (entry) => ({ ...entry, proof: entry.proof.slice(1) }))],
    ['a proof that is no Base64', (good) => edit(good, (entry) => ({ ...entry, proof: entry.proof.map(() => '%') }))],
    ['no proof', (good) => edit(good, ({ index, leaf }) => ({ index, leaf }))],
    [
      'entries that change places',
      (good) => ({ ...good, entries: good.entries.map((entry, at, all) => ({ ...entry, proof: all[1 - at]?.proof })) }),
    ],
    ['another older checkpoint', (good) => ({ ...good, since: { ...good.since, checkpoint } })],
    [
      'an older proof cut short',
      (good) => ({ ...good, since: { checkpoint: since, proof: good.since?.proof.slice(1) } }),
    ],
    ['another format', (good) => ({ ...good, format: 'orgledger-proof/2' })],
    ['no entries', ({ entries: _, ...good }) => good],
  ])('with %s is refused', async (_, change) => {
    const changed = await bundle(change);
    expect(() => verifyBundle(changed, verifier)).toThrow(expect.objectContaining({ code: 'InvalidBundle' }));
  });

  it('with an older or another signed checkpoint proves nothing', async () => {
    const older = await bundle((good) => ({ ...good, checkpoint: since }));
    expect(() => verifyBundle(older, verifier)).toThrow(expect.objectContaining({ code: 'InvalidBundle' }));
    const other = await open();
    await other.append('agency-a', entries(13, 1), { expectedRevision: 'none' });
    const ofOther = await checkpointOf(other, signer);
    const forged = await bundle((good) => ({ ...good, checkpoint: ofOther }));
    expect(() => verifyBundle(forged, verifier)).toThrow(expect.objectContaining({ code: 'InvalidBundle' }));
  });

  it('is tied to a checkpoint that its reader holds', async () => {
    const good = await bundle();
    for (const held of [checkpoint, since]) {
      expect(verifyBundle(good, verifier, openCheckpoint(held, verifier)).entries).toHaveLength(2);
    }
    // Another history of the same ledger, signed with the same key.
    const fork = await memoryStore({ ledgerId: store.ledgerId })({
      validator: { check: () => {}, read: (content) => content },
    });
    await fork.append('agency-a', entries(5, 50), { expectedRevision: 'none' });
    const held = openCheckpoint(await checkpointOf(fork, signer), verifier);
    expect(() => verifyBundle(good, verifier, held)).toThrow(expect.objectContaining({ code: 'InvalidBundle' }));
  });

  it('whose text is signed and not the one way to write an entry is refused', async () => {
    const name = 'the sign \ufffd stands for what was lost';
    const other = await open();
    const [entry] = entries(1, 1);
    await other.append('agency-a', [{ ...entry, data: { name } } as NewEntry], { expectedRevision: 'none' });
    const note = await checkpointOf(other, signer);
    const good = await makeBundle(other, { checkpoint: note, entries: [0] });
    expect(verifyBundle(JSON.stringify(good), verifier).entries).toMatchObject([{ data: { name } }]);
    // A lone surrogate has the hash of the sign.
    const leaf = good.entries[0]?.leaf.replace('\ufffd', '\ud834');
    const forged = JSON.stringify({ ...good, entries: [{ ...good.entries[0], leaf }] });
    expect(() => verifyBundle(forged, verifier)).toThrow(expect.objectContaining({ code: 'InvalidBundle' }));
  });

  it('signed by somebody else is refused', async () => {
    const stranger = parseVerifierKey(newKeyPair('stranger.example').verifierKey);
    const good = await bundle();
    expect(() => verifyBundle(good, stranger)).toThrow(expect.objectContaining({ code: 'InvalidCheckpoint' }));
  });

  it.each(['', 'null', '[]', '{}', '{"format":"orgledger-proof/1"'])('is not %j', (text) => {
    expect(() => verifyBundle(text, verifier)).toThrow(expect.objectContaining({ code: 'InvalidBundle' }));
  });

  it('is not made for what the checkpoint does not cover', async () => {
    for (const entry of [13, -1, 0.5, uuid(20), uuid(99), 'no id']) {
      await expect(makeBundle(store, { checkpoint, entries: [entry] })).rejects.toMatchObject({
        code: 'InvalidArgument',
      });
    }
    await expect(makeBundle(store, { checkpoint: since, entries: [], since: checkpoint })).rejects.toMatchObject({
      code: 'InvalidArgument',
      field: 'since',
    });
    const other = await open();
    await expect(makeBundle(other, { checkpoint, entries: [0] })).rejects.toMatchObject({ code: 'InvalidCheckpoint' });
  });
});

it('a log that is no continuation of what was signed is not signed', async () => {
  const shorter = await memoryStore({ ledgerId: store.ledgerId })({
    validator: { check: () => {}, read: (content) => content },
  });
  await shorter.append('agency-a', entries(6, 1), { expectedRevision: 'none' });
  await expect(checkpointOf(shorter, signer, openCheckpoint(since, verifier))).resolves.toContain('\n6\n');
  await expect(checkpointOf(shorter, signer, openCheckpoint(checkpoint, verifier))).rejects.toMatchObject({
    code: 'DamagedLog',
    message: expect.stringContaining('cut off'),
  });
  await shorter.append('agency-d', entries(9, 40), { expectedRevision: 'none' });
  await expect(checkpointOf(shorter, signer, openCheckpoint(checkpoint, verifier))).rejects.toMatchObject({
    code: 'DamagedLog',
  });
});

const edit = (good: Bundle, change: (entry: Bundle['entries'][number]) => object): object => ({
  ...good,
  entries: good.entries.map((entry, at) => (at === 0 ? change(entry) : entry)),
});
