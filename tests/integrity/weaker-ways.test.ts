import { hash } from 'node:crypto';
import { canonicalJson, type Entry, leafHash, leafOf } from '@orgledger/store';
import { type Checkpoint, originOf, rootByDefinition, verifyLog } from '@orgledger/store/integrity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { importStory, madeAnew } from './story.ts';

// Two ways that other systems take, each shown to miss what ours finds: were they good enough, ours would be too much.

let folder: Folder;
let entries: readonly Entry[];

beforeAll(async () => {
  folder = await temporaryFolder();
  entries = (await importStory(folder.file('story.db'))).slice(0, 50);
});
afterAll(() => folder[Symbol.asyncDispose]());

const leaves = (log: readonly Entry[]): readonly string[] => log.map((entry) => leafOf(entry, entry));

it('a hash over the parsed value misses a key that is given twice', () => {
  const overValue = (text: string): string => hash('sha256', canonicalJson(JSON.parse(text)));
  for (const text of leaves(entries)) {
    // Whoever reads the first of the two reads another type than whoever reads the last.
    const doubled = text.replace('"type":', '"type":"AgencyAbolished","type":');
    expect(doubled).not.toBe(text);
    expect(overValue(doubled)).toBe(overValue(text));
    expect(leafHash(doubled)).not.toEqual(leafHash(text));
  }
});

describe('a chain of hashes', () => {
  type Link = { readonly text: string; readonly hash: string };

  const linked = (before: readonly Link[], texts: readonly string[]): readonly Link[] => {
    const links = [...before];
    for (const text of texts) links.push({ text, hash: hash('sha256', `${links.at(-1)?.hash ?? ''}${text}`) });
    return links;
  };
  const sound = (links: readonly Link[]): boolean =>
    links.every(({ text, hash: own }, at) => own === hash('sha256', `${links[at - 1]?.hash ?? ''}${text}`));

  it('finds a text that was changed alone', () => {
    const links = linked([], leaves(entries));
    expect(sound(links)).toBe(true);
    expect(sound(links.with(20, { text: 'another', hash: links[20]?.hash ?? '' }))).toBe(false);
  });

  it('without a checkpoint outside misses a tail that was made anew, which a checkpoint finds', async () => {
    const ledgerId = entries[0]?.ledgerId ?? '';
    const changed = entries.map((entry, at) =>
      at === 20 ? { ...entry, recordedAt: '2017-01-01T00:00:00.000Z' } : entry,
    );
    // The forger leaves what others may have seen, and links a tail of his own to it.
    const links = linked([], leaves(entries));
    const forged = linked(links.slice(0, 20), leaves(changed).slice(20));
    expect(sound(forged)).toBe(true);
    expect(forged.slice(0, 20)).toEqual(links.slice(0, 20));
    // Whoever keeps the last link of that time outside has a checkpoint.
    expect(forged.at(-1)).not.toEqual(links.at(-1));

    const root = rootByDefinition(leaves(entries).map((text) => leafHash(text)));
    const checkpoint: Checkpoint = { origin: originOf(ledgerId), size: entries.length, root };
    const store = await madeAnew(changed, ledgerId);
    expect(await verifyLog(store, { checkpoint })).toMatchObject({ ok: false, damages: [{ kind: 'checkpoint' }] });
  });
});
