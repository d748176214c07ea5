import { hash } from 'node:crypto';

/** A SHA-256 hash, 32 bytes. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

/** The hash of a tree without leaves: SHA-256 of nothing (RFC 6962, 2.1). */
export const EMPTY_ROOT: Hash = hash('sha256', '', 'buffer');

/** The hash of an inner node: SHA-256 of a one byte and both children (RFC 6962, 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return hash('sha256', node, 'buffer');
};

// One buffer for all: hashing is synchronous. The first byte keeps nodes apart from leaves, which begin with zero.
const node = Buffer.alloc(1 + 2 * HASH_BYTES);
node[0] = 1;

export const equalHashes = (one: Hash, other: Hash): boolean => Buffer.compare(one, other) === 0;

export const hexOf = (hash: Hash): string => Buffer.from(hash).toString('hex');

/** The bytes of a hash in hexadecimal digits; of what is none, as many as there are. */
export const hashOfHex = (hex: string): Hash => Buffer.from(hex, 'hex');
