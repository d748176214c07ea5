import { sign, verify } from 'node:crypto';
import { InvalidCheckpoint } from '../errors/index.ts';
import { base64, bytesOfBase64 } from './base64.ts';
import type { Signer, Verifier } from './keys.ts';

/** The most characters of a note, and signatures on it: a note comes from outside. */
const MAX_LENGTH = 1_000_000;
const MAX_SIGNATURES = 100;

/**
 * A text with a signature under it (https://c2sp.org/signed-note).
 *
 * @param text ends in a newline and holds no other control character
 */
export const signNote = (text: string, { name, id, key }: Signer): string => {
  const signature = sign(null, Buffer.from(text), key);
  return `${text}\n— ${name} ${base64(Buffer.concat([id, signature]))}\n`;
};

/**
 * The text of a note that carries a valid signature of the verifier's key. Signatures of other keys are ignored.
 *
 * @throws InvalidCheckpoint the note is malformed, or the key has not signed it
 */
export const openNote = (note: string, verifier: Verifier): string => {
  const { text, signatures } = parseNote(note);
  const own = signatures.filter(({ name, bytes }) => name === verifier.name && startsWith(bytes, verifier.id));
  if (own.length === 0) throw new InvalidCheckpoint(`it is not signed by the key ${JSON.stringify(verifier.name)}`);
  for (const { bytes } of own) {
    if (!verify(null, Buffer.from(text), verifier.key, bytes.subarray(verifier.id.length))) {
      throw new InvalidCheckpoint(`the signature of the key ${JSON.stringify(verifier.name)} does not fit it`);
    }
  }
  return text;
};

type Note = {
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/** A note in its parts; no signature is looked at. @throws InvalidCheckpoint */
export const parseNote = (note: string): Note => {
  if (note.length > MAX_LENGTH || !note.isWellFormed() || hasControls(note)) {
    throw new InvalidCheckpoint('it is no note: it is too long or holds control characters');
  }
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw new InvalidCheckpoint('it is no note: it has no signatures');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new InvalidCheckpoint(`it has more than ${MAX_SIGNATURES} signatures`);
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
};

const hasControls = (note: string): boolean => [...note].some((char) => char < ' ' && char !== '\n');

const parseSignature = (line: string): Note['signatures'][number] => {
  const match = /^— ([^\s\p{Z}+]+) ([A-Za-z0-9+/=]+)$/u.exec(line);
  const [, name = '', encoded = ''] = match ?? [];
  const bytes = bytesOfBase64(encoded);
  if (match === null || bytes === undefined || bytes.length < 5) {
    throw new InvalidCheckpoint('it is no note: a line below the blank one is no signature');
  }
  return { name, bytes };
};

const startsWith = (bytes: Uint8Array, id: Uint8Array): boolean =>
  Buffer.compare(bytes.subarray(0, id.length), id) === 0;
