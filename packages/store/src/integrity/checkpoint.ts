import { InvalidCheckpoint } from '../errors/index.ts';
import { base64, bytesOfBase64 } from './base64.ts';
import { HASH_BYTES, type Hash } from './hashing.ts';
import type { Signer, Verifier } from './keys.ts';
import { openNote, parseNote, signNote } from './signed-note.ts';

/** What a log was: so many entries, with this root. */
export type Checkpoint = {
  /** Which log: `orgledger/` and the ledger's id. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
};

export const originOf = (ledgerId: string): string => `orgledger/${ledgerId}`;

/** A checkpoint as a signed text that can be printed, mailed and filed (https://c2sp.org/tlog-checkpoint). */
export const signCheckpoint = ({ origin, size, root }: Checkpoint, signer: Signer): string =>
  signNote(`${origin}\n${size}\n${base64(root)}\n`, signer);

/**
 * Reads a checkpoint that the verifier's key has signed.
 *
 * @throws InvalidCheckpoint it is malformed, or the key has not signed it
 */
export const openCheckpoint = (note: string, verifier: Verifier): Checkpoint => parseText(openNote(note, verifier));

/**
 * Reads a checkpoint without looking at its signatures: for whoever has it from his own archive.
 *
 * @throws InvalidCheckpoint it is malformed
 */
export const readUnverifiedCheckpoint = (note: string): Checkpoint => parseText(parseNote(note).text);

const parseText = (text: string): Checkpoint => {
  const [origin = '', size = '', root = '', ...extensions] = text.slice(0, -1).split('\n');
  const bytes = bytesOfBase64(root);
  const wellFormed =
    origin !== '' &&
    /^(0|[1-9]\d*)$/.test(size) &&
    Number.isSafeInteger(Number(size)) &&
    bytes?.length === HASH_BYTES &&
    extensions.every((line) => line !== '');
  if (!wellFormed || bytes === undefined) {
    throw new InvalidCheckpoint('its text is not an origin, a size and a root, each on a line');
  }
  return { origin, size: Number(size), root: bytes };
};
