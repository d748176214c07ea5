import { type Entry, leafHash, leafOf } from '@orgledger/store';
import { type Checkpoint, originOf, rootByDefinition, verifyLog } from '@orgledger/store/integrity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { type Forged, importStory, madeAnew } from './story.ts';

/** As many entries stand before the checkpoint, and some more behind it. */
const SIZE = 140;
const BEHIND = 10;

let folder: Folder;
let entries: readonly Entry[];
let ledgerId: string;
let checkpoint: Checkpoint;

beforeAll(async () => {
  folder = await temporaryFolder();
  const story = await importStory(folder.file('story.db'));
  ledgerId = story[0]?.ledgerId ?? '';
  // Of the middle of the story: mergers with all their follow-ups in many streams, told in an order of their own.
  const store = await madeAnew(story.slice(300, 300 + SIZE + BEHIND), ledgerId);
  const read: Entry[] = [];
  for await (const entry of store.readAll()) read.push(entry);
  entries = read;
  const leaves = entries.slice(0, SIZE).map((entry) => leafHash(leafOf(entry, entry)));
  checkpoint = { origin: originOf(ledgerId), size: SIZE, root: rootByDefinition(leaves) };
});
afterAll(() => folder[Symbol.asyncDispose]());

const at = (index: number): Entry => {
  const entry = entries[index];
  if (entry === undefined) throw new Error('no such entry');
  return entry;
};

const freshId = (index: number): string => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

// What a forger may do at a place before the checkpoint. He then makes every hash, revision and node anew.
const forgeries: readonly (readonly [string, (index: number) => readonly Forged[]])[] = [
  ['deletion', (index) => entries.toSpliced(index, 1)],
  ['swap', (index) => entries.toSpliced(index, 2, at(index + 1), at(index))],
  ['duplication', (index) => entries.toSpliced(index, 0, { ...at(index), id: freshId(index) })],
  ['insertion', (index) => entries.toSpliced(index, 0, { ...at(0), id: freshId(index), stream: 'agency-inserted' })],
  ['truncation', (index) => entries.slice(0, index)],
  ['move to another stream', (index) => entries.with(index, moved(at(index)))],
  [
    'change of the time of recording',
    (index) => entries.with(index, { ...at(index), recordedAt: '2017-01-01T00:00:00.000Z' }),
  ],
];

const moved = (entry: Entry): Entry => ({ ...entry, stream: `${entry.stream}-moved` });

describe('a log that was made anew, with every hash of its own fitting', () => {
  it.each(forgeries)('after a %s anywhere before the checkpoint is found out by it', async (_, forge) => {
    for (let index = 0; index < SIZE - 1; index += 1) {
      const store = await madeAnew(forge(index), ledgerId);
      const { ok, damages } = await verifyLog(store, { checkpoint });
      expect({ index, ok, kinds: damages.map(({ kind }) => kind) }).toEqual({
        index,
        ok: false,
        kinds: ['checkpoint'],
      });
    }
  });

  it('is sound for whoever has no checkpoint: that is what checkpoints are for', async () => {
    for (const [, forge] of forgeries) {
      expect(await verifyLog(await madeAnew(forge(50), ledgerId))).toMatchObject({ ok: true });
    }
  });

  it('may be changed behind the checkpoint without its finding that out', async () => {
    const store = await madeAnew(entries.toSpliced(SIZE + 3, 1), ledgerId);
    expect(await verifyLog(store, { checkpoint })).toMatchObject({ ok: true });
    expect(await verifyLog(await madeAnew(entries, ledgerId), { checkpoint })).toMatchObject({ ok: true });
  });

  it('is not vouched for by the checkpoint of another ledger', async () => {
    const other = { ...checkpoint, origin: originOf('7d444840-9dc0-41e1-bb5f-2f6d3fc5a5c1') };
    const { damages } = await verifyLog(await madeAnew(entries, ledgerId), { checkpoint: other });
    expect(damages).toEqual([{ kind: 'checkpoint', message: 'the checkpoint is of another ledger' }]);
  });
});
