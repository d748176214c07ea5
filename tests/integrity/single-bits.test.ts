import { copyFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { type Entry, leafHash, leafOf } from '@orgledger/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { importStory } from './story.ts';

const ENTRIES = 200;

let folder: Folder;
let entries: readonly Entry[];

beforeAll(async () => {
  folder = await temporaryFolder();
  entries = await importStory(folder.file('story.db'));
});
afterAll(() => folder[Symbol.asyncDispose]());

describe('a change of a single bit', () => {
  it(`of ${ENTRIES} stored entries, any of them, changes the hash of the entry`, () => {
    let [tried, missed] = [0, 0];
    // From all over the log, so that every kind of event is among them.
    const step = Math.floor(entries.length / ENTRIES);
    for (let number = 0; number < ENTRIES; number += 1) {
      const entry = entries[number * step];
      if (entry === undefined) throw new Error('the story is too short');
      const leaf = Buffer.from(leafOf(entry, entry));
      const hash = Buffer.from(leafHash(leaf));
      for (let at = 0; at < leaf.length; at += 1) {
        const byte = leaf[at] ?? 0;
        for (let bit = 0; bit < 8; bit += 1) {
          leaf[at] = byte ^ (1 << bit);
          tried += 1;
          if (hash.equals(leafHash(leaf))) missed += 1;
        }
        leaf[at] = byte;
      }
    }
    expect(tried).toBeGreaterThan(ENTRIES * 8 * 300);
    expect(missed).toBe(0);
  });

  it('is found by orgledger verify, and its entry is named: 50 of them', async () => {
    for (let number = 0; number < 50; number += 1) {
      const index = (number * 97) % entries.length;
      const path = folder.file(`changed-${number}.db`);
      await copyFile(folder.file('story.db'), path);
      flipBit(path, index, number * 7919);
      const { code, out } = await run('verify', '--db', path);
      expect(code).toBe(4);
      expect(out).toContain(`entry ${index}: altered: its text does not have the hash stored with it`);
      expect(out).toContain('NOT SOUND');
      // Nobody else is accused.
      const named = new Set([...out.matchAll(/^entry (\d+):/gm)].map((match) => Number(match[1])));
      expect(named).toEqual(new Set([index]));
    }
  });
});

/** Changes a bit of an entry's text in the file, and nothing else. */
const flipBit = (path: string, index: number, bit: number): void => {
  const database = new DatabaseSync(path);
  try {
    const row = database.prepare('SELECT CAST(leaf AS BLOB) AS leaf FROM entries WHERE idx = ?').get(index);
    const leaf = Buffer.from(row?.['leaf'] instanceof Uint8Array ? row['leaf'] : []);
    const at = Math.floor(bit / 8) % leaf.length;
    leaf[at] = (leaf[at] ?? 0) ^ (1 << (bit % 8));
    database.exec('DROP TRIGGER entries_no_update');
    database.prepare('UPDATE entries SET leaf = CAST(? AS TEXT) WHERE idx = ?').run(leaf, index);
  } finally {
    database.close();
  }
};
