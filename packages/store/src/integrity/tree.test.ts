import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash } from '../entry/index.ts';
import { consistencyByDefinition, inclusionByDefinition, rootByDefinition } from './definition.ts';
import { createFrontier } from './frontier.ts';
import type { Hash } from './hashing.ts';
import { nodesAt } from './shape.ts';
import { consistencyProof, inclusionProof, type NodeSource, rootOf } from './tree.ts';
import { verifyConsistency, verifyInclusion } from './verify-proofs.ts';

const MOST = 300;
const leaves: readonly Hash[] = Array.from({ length: MOST }, (_, index) => leafHash(`leaf ${index}`));

/** The kept nodes of all leaves, found as a store finds them. */
const kept = new Map<string, Hash>();
const frontier = createFrontier();
for (const [index, leaf] of leaves.entries()) {
  kept.set(`0/${index}`, leaf);
  for (const { level, index: at, hash } of frontier.push(leaf)) kept.set(`${level}/${at}`, hash);
}
const nodes: NodeSource = (level, index) => {
  const hash = kept.get(`${level}/${index}`);
  if (hash === undefined) throw new Error(`node ${index} of level ${level} is not kept`);
  return hash;
};

const leafAt = (index: number): Hash => leaves[index] ?? leafHash('none');
const aSize = fc.integer({ min: 1, max: MOST });

describe('a tree that is kept node by node', () => {
  it('keeps all nodes that are complete, and no others', () => {
    const levels = Array.from({ length: 10 }, (_, level) => nodesAt(level, MOST));
    expect(kept.size).toBe(levels.reduce((sum, count) => sum + count, 0));
  });

  it('has the roots and proofs of the definition', () => {
    fc.assert(
      fc.property(aSize, fc.nat(), fc.nat(), (size, one, other) => {
        const some = leaves.slice(0, size);
        const [index, from] = [one % size, other % (size + 1)];
        expect(rootOf(size, nodes)).toEqual(rootByDefinition(some));
        expect(inclusionProof(index, size, nodes)).toEqual(inclusionByDefinition(index, some));
        expect(consistencyProof(from, size, nodes)).toEqual(consistencyByDefinition(from, some));
      }),
      { numRuns: 500 },
    );
  });

  it('proves each entry at its own index of its own size, and at no other', () => {
    for (let size = 1; size <= 40; size += 1) {
      const root = rootOf(size, nodes);
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(index, size, nodes);
        for (let claimed = 0; claimed < size + 2; claimed += 1) {
          const proved = verifyInclusion({ index: claimed, size, leaf: leafAt(index), root, proof });
          expect(proved).toBe(claimed === index);
        }
        expect(verifyInclusion({ index, size, leaf: leafAt(index + 1), root, proof })).toBe(false);
      }
    }
  });

  it('proves each older log a prefix, and no other', () => {
    for (let to = 0; to <= 40; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const proof = consistencyProof(from, to, nodes);
        const [fromRoot, toRoot] = [rootOf(from, nodes), rootOf(to, nodes)];
        expect(verifyConsistency({ from, fromRoot, to, toRoot, proof })).toBe(true);
        const otherRoot = rootByDefinition([...leaves.slice(0, Math.max(0, from - 1)), leafHash('forged')]);
        if (from > 0) expect(verifyConsistency({ from, fromRoot: otherRoot, to, toRoot, proof })).toBe(false);
      }
    }
  });

  it('a proof with one bit changed, one hash more or one less proves nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MOST }), fc.nat(), fc.nat(), (size, one, other) => {
        const [index, from] = [one % size, 1 + (one % (size - 1))];
        const root = rootOf(size, nodes);
        for (const { proof, proves } of [
          {
            proof: inclusionProof(index, size, nodes),
            proves: (changed: readonly Hash[]) =>
              verifyInclusion({ index, size, leaf: leafAt(index), root, proof: changed }),
          },
          {
            proof: consistencyProof(from, size, nodes),
            proves: (changed: readonly Hash[]) =>
              verifyConsistency({ from, fromRoot: rootOf(from, nodes), to: size, toRoot: root, proof: changed }),
          },
        ]) {
          expect(proves(proof)).toBe(true);
          expect(proves(proof.map((hash, at) => (at === other % proof.length ? flipped(hash, other) : hash)))).toBe(
            false,
          );
          expect(proves([...proof, leafHash('more')])).toBe(false);
          expect(proves([leafHash('more'), ...proof])).toBe(false);
          expect(proves(proof.slice(1))).toBe(false);
          expect(proves(proof.slice(0, -1))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('nothing that is no hash or no count is a proof', () => {
    const root = rootOf(3, nodes);
    const proof = inclusionProof(1, 3, nodes);
    const good = { index: 1, size: 3, leaf: leafAt(1), root, proof };
    expect(verifyInclusion(good)).toBe(true);
    expect(verifyInclusion({ ...good, root: root.subarray(0, 12) })).toBe(false);
    expect(verifyInclusion({ ...good, index: -1 })).toBe(false);
    expect(verifyInclusion({ ...good, index: 0.5 })).toBe(false);
    expect(verifyInclusion({ ...good, size: Number.NaN })).toBe(false);
    const equal = { from: 3, fromRoot: root, to: 3, toRoot: root, proof: [] };
    expect(verifyConsistency(equal)).toBe(true);
    expect(verifyConsistency({ ...equal, fromRoot: root.subarray(0, 12), toRoot: root.subarray(0, 12) })).toBe(false);
    expect(verifyConsistency({ ...equal, from: 4 })).toBe(false);
    expect(verifyConsistency({ ...equal, proof: [root] })).toBe(false);
  });
});

const flipped = (hash: Hash, bit: number): Hash => {
  const changed = Buffer.from(hash);
  const at = Math.floor(bit / 8) % changed.length;
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
  return changed;
};
