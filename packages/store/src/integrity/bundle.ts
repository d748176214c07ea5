import { isCanonicalLeaf, leafHash, leafIn, parseLeaf } from '../entry/index.ts';
import { DamagedEntry, InvalidArgument, InvalidBundle, InvalidCheckpoint } from '../errors/index.ts';
import type { Entry, IntegritySource } from '../port.ts';
import { base64, bytesOfBase64 } from './base64.ts';
import { type Checkpoint, openCheckpoint, originOf, readUnverifiedCheckpoint } from './checkpoint.ts';
import { faultOfCheckpoint } from './compare-checkpoint.ts';
import { equalHashes, type Hash } from './hashing.ts';
import type { Verifier } from './keys.ts';
import { verifyConsistency, verifyInclusion } from './verify-proofs.ts';

/**
 * Entries with the proof that they stand in a log, and a signed checkpoint to check it against: all that somebody without the
 * ledger needs. A stable format.
 */
export type Bundle = {
  readonly format: 'orgledger-proof/1';
  /** A signed checkpoint. */
  readonly checkpoint: string;
  readonly entries: readonly {
    readonly index: number;
    /** The canonical JSON of the entry, as it was hashed. */
    readonly leaf: string;
    /** Base64 of the hashes from the leaf up. */
    readonly proof: readonly string[];
  }[];
  /** The proof that the log only grew since an older checkpoint. */
  readonly since?: { readonly checkpoint: string; readonly proof: readonly string[] };
};

export type BundleRequest = {
  /** A signed checkpoint of the log. */
  readonly checkpoint: string;
  /** Entries by their index or id. */
  readonly entries: readonly (number | string)[];
  /** An older signed checkpoint, of which the log is to be shown to be a continuation. */
  readonly since?: string;
};

/**
 * Proves entries, and that the log only grew since an older checkpoint.
 *
 * @throws InvalidCheckpoint a checkpoint is malformed or not one of this log
 * @throws InvalidArgument an entry is not there, or was recorded after the checkpoint
 */
export const makeBundle = async (log: IntegritySource, request: BundleRequest): Promise<Bundle> => {
  const { size, root } = await checkpointOfLog(log, request.checkpoint);
  const entries: Bundle['entries'][number][] = [];
  for (const entry of request.entries) {
    const index = typeof entry === 'number' ? entry : await log.integrity.find(entry);
    if (index === undefined || !Number.isSafeInteger(index) || index < 0 || index >= size) {
      throw new InvalidArgument('entry', `must be the id or index of one of the ${size} entries before the checkpoint`);
    }
    const [proof, leaf] = [await log.integrity.inclusionProof(index, size), await log.integrity.leaf(index)];
    if (!verifyInclusion({ index, size, leaf: leafHash(leaf), root, proof })) {
      throw new DamagedEntry(index, 'its text is not the one in the tree');
    }
    entries.push({ index, leaf, proof: proof.map(base64) });
  }
  if (request.since === undefined) return { format: 'orgledger-proof/1', checkpoint: request.checkpoint, entries };
  const older = await checkpointOfLog(log, request.since);
  if (older.size > size) throw new InvalidArgument('since', 'must be older than the checkpoint');
  const proof = (await log.integrity.consistencyProof(older.size, size)).map(base64);
  return {
    format: 'orgledger-proof/1',
    checkpoint: request.checkpoint,
    entries,
    since: { checkpoint: request.since, proof },
  };
};

/** A checkpoint that says what this log was. Who signed it is for the reader of the bundle to check. */
const checkpointOfLog = async (log: IntegritySource, note: string): Promise<Checkpoint> => {
  const checkpoint = readUnverifiedCheckpoint(note);
  const fault = await faultOfCheckpoint(log, checkpoint);
  if (fault !== undefined) throw new InvalidCheckpoint(fault);
  return checkpoint;
};

export type CheckedBundle = {
  readonly checkpoint: Checkpoint;
  /** The proved entries, as they were written: not upcast. */
  readonly entries: readonly Entry[];
  /** The older checkpoint, of which the log is proved to be a continuation. */
  readonly since: Checkpoint | undefined;
};

/**
 * Checks a bundle with nothing but a verifier key.
 *
 * @param held a checkpoint that the reader has from elsewhere: the bundle has to prove under it, or to grow from it. Without one a
 *   forger who has the signing key may bring two checkpoints of a history of his own
 * @throws InvalidBundle it is malformed, a proof does not fit, or it does not come back to the checkpoint that is held
 * @throws InvalidCheckpoint a checkpoint in it is malformed or not signed by the key
 */
export const verifyBundle = (text: string, verifier: Verifier, held?: Checkpoint): CheckedBundle => {
  const bundle = parseBundle(text);
  const checkpoint = openCheckpoint(bundle.checkpoint, verifier);
  const { origin, size, root } = checkpoint;
  const entries = bundle.entries.map(({ index, leaf, proof }) => {
    if (!verifyInclusion({ index, size, leaf: leafHash(leaf), root, proof: proof.map(hashOf) })) {
      throw new InvalidBundle(`the entry at index ${index} is not the one in the log of the checkpoint`);
    }
    const entry = entryIn(leaf, index);
    if (originOf(entry.ledgerId) === origin) return entry;
    throw new InvalidBundle(`the entry at index ${index} is of another ledger than the checkpoint`);
  });
  const since = bundle.since && openCheckpoint(bundle.since.checkpoint, verifier);
  if (since !== undefined) {
    const proof = bundle.since?.proof.map(hashOf) ?? [];
    const grown = verifyConsistency({ from: since.size, fromRoot: since.root, to: size, toRoot: root, proof });
    if (since.origin !== origin || !grown) {
      throw new InvalidBundle('the log of its checkpoint is no continuation of that of the older one');
    }
  }
  if (held !== undefined && ![checkpoint, since].some((one) => one !== undefined && sameCheckpoint(one, held))) {
    throw new InvalidBundle('neither its checkpoint nor the older one in it is the one that is held');
  }
  return { checkpoint, entries, since };
};

const sameCheckpoint = (one: Checkpoint, other: Checkpoint): boolean =>
  one.origin === other.origin && one.size === other.size && equalHashes(one.root, other.root);

// A lone surrogate is hashed as another character, so that two texts would have one hash.
const entryIn = (leaf: string, index: number): Entry => {
  try {
    if (leaf.isWellFormed() && isCanonicalLeaf(leaf, leafIn(leaf))) return parseLeaf(leaf, index);
  } catch {
    // Said below.
  }
  throw new InvalidBundle(`the text of the entry at index ${index} is not the one way to write an entry`);
};

// A hash that is malformed has no bytes, and then no proof fits.
const hashOf = (text: string): Hash => bytesOfBase64(text) ?? new Uint8Array();

/** @throws InvalidBundle */
const parseBundle = (text: string): Bundle => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InvalidBundle('it is not JSON');
  }
  if (isBundle(value)) return value;
  throw new InvalidBundle('it has not the members of orgledger-proof/1');
};

const isBundle = (value: unknown): value is Bundle =>
  isObject(value) &&
  value['format'] === 'orgledger-proof/1' &&
  typeof value['checkpoint'] === 'string' &&
  Array.isArray(value['entries']) &&
  value['entries'].every(
    (entry) =>
      isObject(entry) &&
      Number.isSafeInteger(entry['index']) &&
      typeof entry['leaf'] === 'string' &&
      isProof(entry['proof']),
  ) &&
  (value['since'] === undefined ||
    (isObject(value['since']) && typeof value['since']['checkpoint'] === 'string' && isProof(value['since']['proof'])));

// Two for each level that a log of 2 ** 53 entries has.
const MAX_PROOF = 106;

const isProof = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MAX_PROOF && value.every((hash) => typeof hash === 'string');

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
