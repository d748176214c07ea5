import { type EventStore, isStoreError, leafHash, leafOf } from '@orgledger/store';
import {
  consistencyByDefinition,
  inclusionByDefinition,
  rootByDefinition,
  verifyConsistency,
  verifyInclusion,
  verifyLog,
} from '@orgledger/store/integrity';
import { describe, expect, it } from 'vitest';
import { all, newEntries, newEntry, STREAM, uuid } from './entries.ts';
import { type MakeStore, sceneOf } from './scene.ts';

/** The leaves of a log, made from what it hands out. */
const leavesOf = async (store: EventStore): Promise<readonly Uint8Array[]> =>
  (await all(store)).map((entry) => leafHash(leafOf(entry, entry)));

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

export const integrityCases = (makeStore: MakeStore): void => {
  const on = sceneOf(makeStore);

  describe('the Merkle tree', () => {
    it(
      'M1 an empty log has the root of no leaves, and nothing to prove',
      on(async ({ store }) => {
        expect(hex(await store.integrity.root())).toBe(hex(rootByDefinition([])));
        expect(await store.integrity.size()).toBe(0);
        expect(await store.integrity.consistencyProof(0)).toEqual([]);
        await expect(store.integrity.inclusionProof(0)).rejects.toMatchObject({ code: 'InvalidArgument' });
        expect(await verifyLog(store)).toMatchObject({ ok: true, size: 0 });
      }),
    );

    it(
      'M2 every root and every proof is that of RFC 6962 over the stored texts',
      on(async ({ store }) => {
        // Appends of several lengths, over two streams.
        const revisions = new Map<string, number>();
        for (const [number, count] of [1, 2, 3, 5, 1, 7, 4, 1, 1].entries()) {
          const stream = number % 2 === 0 ? STREAM : 'agency-other';
          const last = revisions.get(stream);
          const entries = newEntries(count, 1 + number * 10);
          const { revision } = await store.append(stream, entries, { expectedRevision: last ?? 'none' });
          revisions.set(stream, revision);
        }
        const leaves = await leavesOf(store);
        for (let size = 1; size <= leaves.length; size += 1) {
          const some = leaves.slice(0, size);
          const root = await store.integrity.root(size);
          expect(hex(root)).toBe(hex(rootByDefinition(some)));
          for (const index of [0, size >> 1, size - 1]) {
            const proof = await store.integrity.inclusionProof(index, size);
            expect(proof.map(hex)).toEqual(inclusionByDefinition(index, some).map(hex));
            expect(verifyInclusion({ index, size, leaf: leaves[index] ?? root, root, proof })).toBe(true);
          }
          const [from, to] = [size, leaves.length];
          const proof = await store.integrity.consistencyProof(from);
          expect(proof.map(hex)).toEqual(consistencyByDefinition(from, leaves).map(hex));
          const toRoot = await store.integrity.root();
          expect(verifyConsistency({ from, fromRoot: root, to, toRoot, proof })).toBe(true);
        }
        expect(await verifyLog(store)).toMatchObject({ ok: true, size: leaves.length });
      }),
    );

    it(
      'M3 instances share it, and a conflict leaves it as it was',
      on(async ({ store, open }) => {
        const other = await open();
        await store.append(STREAM, newEntries(3), { expectedRevision: 'none' });
        await other.append('agency-other', newEntries(4), { expectedRevision: 'none' });
        await expect(other.append(STREAM, newEntries(2, 10), { expectedRevision: 0 })).rejects.toSatisfy((error) =>
          isStoreError(error, 'RevisionConflict'),
        );
        await store.append(STREAM, newEntries(2, 10), { expectedRevision: 2 });
        const root = hex(rootByDefinition(await leavesOf(store)));
        expect(hex(await store.integrity.root())).toBe(root);
        expect(hex(await other.integrity.root())).toBe(root);
        expect(await verifyLog(other)).toMatchObject({ ok: true, size: 9 });
      }),
    );

    it(
      'M4 the text of an entry is what was hashed, and an entry is found by its id',
      on(async ({ store }) => {
        await store.append(STREAM, [newEntry(1), newEntry(2, { data: { name: 'Ban Tổ chức', z: 1, a: -0 } })], {
          expectedRevision: 'none',
        });
        const [, second] = await all(store);
        const text = await store.integrity.leaf(1);
        expect(second && leafOf(second, second)).toBe(text);
        expect(await store.integrity.find(uuid(2))).toBe(1);
        expect(await store.integrity.find(uuid(3))).toBeUndefined();
      }),
    );

    it(
      'M5 what is out of bounds is refused',
      on(async ({ store }) => {
        await store.append(STREAM, newEntries(3), { expectedRevision: 'none' });
        const { integrity } = store;
        for (const asked of [
          () => integrity.root(4),
          () => integrity.root(-1),
          () => integrity.root(0.5),
          () => integrity.leaf(3),
          () => integrity.inclusionProof(3),
          () => integrity.inclusionProof(2, 2),
          () => integrity.inclusionProof(0, 4),
          () => integrity.consistencyProof(4),
          () => integrity.consistencyProof(3, 2),
        ]) {
          await expect(asked()).rejects.toMatchObject({ code: 'InvalidArgument' });
        }
      }),
    );
  });
};
