import { EMPTY_ROOT, equalHashes, HASH_BYTES, type Hash, nodeHash } from './hashing.ts';
import { levelOf } from './shape.ts';

export type Inclusion = {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
};

/** Whether the leaf stands at the index of the tree of that size and root (RFC 9162, 2.1.3.2). Never throws. */
export const verifyInclusion = ({ index, size, leaf, root, proof }: Inclusion): boolean => {
  if (!areCounts(index, size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      // Where a node is the last of its row and has no neighbour, it goes up unchanged.
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equalHashes(hash, root);
};

export type Consistency = {
  readonly from: number;
  readonly fromRoot: Hash;
  readonly to: number;
  readonly toRoot: Hash;
  readonly proof: readonly Hash[];
};

/** Whether the tree of size `from` is a prefix of that of size `to` (RFC 9162, 2.1.4.2). Never throws. */
export const verifyConsistency = ({ from, fromRoot, to, toRoot, proof }: Consistency): boolean => {
  if (!areCounts(from, to) || from > to || !areHashes([fromRoot, toRoot, ...proof])) return false;
  if (from === to) return proof.length === 0 && equalHashes(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && equalHashes(fromRoot, EMPTY_ROOT);
  // Where the older tree is whole, its root is the first step and is left out of the proof.
  const steps = levelOf(from) === undefined ? proof : [fromRoot, ...proof];
  let [at, last] = [from - 1, to - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const [first, ...rest] = steps;
  if (first === undefined) return false;
  let [older, newer] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(step, older);
      newer = nodeHash(step, newer);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      newer = nodeHash(newer, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equalHashes(older, fromRoot) && equalHashes(newer, toRoot);
};

// Shifts would cut what is above 32 bits.
const half = (count: number): number => Math.floor(count / 2);

const areCounts = (...counts: readonly number[]): boolean =>
  counts.every((count) => Number.isSafeInteger(count) && count >= 0);

const areHashes = (hashes: readonly Hash[]): boolean =>
  hashes.every((hash) => hash instanceof Uint8Array && hash.length === HASH_BYTES);
