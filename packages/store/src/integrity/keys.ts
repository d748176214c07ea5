import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject } from 'node:crypto';
import { InvalidKey } from '../errors/index.ts';
import { base64, bytesOfBase64 } from './base64.ts';

/**
 * Ed25519 keys in the text forms of signed notes (https://c2sp.org/signed-note, golang.org/x/mod/sumdb/note): a signing key is
 * `PRIVATE+KEY+<name>+<id>+<seed>`, a verifier key `<name>+<id>+<public key>`.
 */
export type Signer = { readonly name: string; readonly id: Uint8Array; readonly key: KeyObject };
export type Verifier = { readonly name: string; readonly id: Uint8Array; readonly key: KeyObject };

export type KeyPair = {
  /** Secret: whoever has it can sign in its name. Keep it outside the ledger's file and its backups. */
  readonly signingKey: string;
  /** Public: give it to whoever is to check. */
  readonly verifierKey: string;
};

/**
 * A new key pair from the system's random numbers.
 *
 * @param name whom the signatures are from: no white space and no plus, 1 to 256 UTF-16 units; best an address without a schema
 * @throws InvalidKey the name is out of bounds
 */
export const newKeyPair = (name: string): KeyPair => {
  checkName(name);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const seed = bytesOf(privateKey, 'd');
  const id = Buffer.from(keyId(name, bytesOf(publicKey, 'x'))).toString('hex');
  return {
    signingKey: `PRIVATE+KEY+${name}+${id}+${base64(Buffer.from([ED25519, ...seed]))}`,
    verifierKey: `${name}+${id}+${base64(Buffer.from([ED25519, ...bytesOf(publicKey, 'x')]))}`,
  };
};

/** @throws InvalidKey the text is no signing key; the message holds nothing of it */
export const parseSigningKey = (text: string): Signer => {
  const match = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  if (match === null) throw new InvalidKey('it is not PRIVATE+KEY+<name>+<id>+<key>');
  const [, name = '', id = '', encoded = ''] = match;
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, rawKey(encoded)]), format: 'der', type: 'pkcs8' });
  return { name, id: checkedId(name, id, createPublicKey(key)), key };
};

/** @throws InvalidKey the text is no verifier key */
export const parseVerifierKey = (text: string): Verifier => {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  if (match === null) throw new InvalidKey('it is not <name>+<id>+<key>');
  const [, name = '', id = '', encoded = ''] = match;
  const key = createPublicKey({ key: Buffer.concat([SPKI, rawKey(encoded)]), format: 'der', type: 'spki' });
  return { name, id: checkedId(name, id, key), key };
};

/** The verifier key that belongs to a signing key. @throws InvalidKey */
export const verifierKeyOf = (signingKey: string): string => {
  const { name, id, key } = parseSigningKey(signingKey);
  const bytes = bytesOf(createPublicKey(key), 'x');
  return `${name}+${Buffer.from(id).toString('hex')}+${base64(Buffer.from([ED25519, ...bytes]))}`;
};

// The type byte that signed notes give to Ed25519.
const ED25519 = 1;
const KEY_BYTES = 32;
// What RFC 8410 puts before the 32 bytes of an Ed25519 key in PKCS #8 and in a SubjectPublicKeyInfo.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const rawKey = (encoded: string): Uint8Array => {
  const bytes = bytesOfBase64(encoded);
  if (bytes === undefined || bytes[0] !== ED25519 || bytes.length !== 1 + KEY_BYTES) {
    throw new InvalidKey('it is no Ed25519 key');
  }
  return bytes.subarray(1);
};

const bytesOf = (key: KeyObject, member: 'd' | 'x'): Uint8Array =>
  Buffer.from(key.export({ format: 'jwk' })[member] ?? '', 'base64url');

const keyId = (name: string, publicKey: Uint8Array): Uint8Array =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([ED25519]), publicKey]), 'buffer').subarray(0, 4);

const checkedId = (name: string, id: string, publicKey: KeyObject): Uint8Array => {
  checkName(name);
  const expected = keyId(name, bytesOf(publicKey, 'x'));
  if (Buffer.from(expected).toString('hex') !== id) throw new InvalidKey('its id is not that of its name and key');
  return expected;
};

/** @throws InvalidKey */
const checkName = (name: string): void => {
  if (name === '' || name.length > 256 || !name.isWellFormed() || /[\s\p{Z}\p{Cc}+]/u.test(name)) {
    throw new InvalidKey('its name is not 1 to 256 characters without white space and plus');
  }
};
