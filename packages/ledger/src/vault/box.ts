import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A text under lock: AES-256-GCM, the tag behind the ciphertext. */
export type Box = { readonly nonce: Uint8Array; readonly sealed: Uint8Array };

export const KEY_BYTES = 32;

/** A new key from the system's random source. */
export const newKey = (): Uint8Array => randomBytes(KEY_BYTES);

/**
 * Seals a text under a key. `context` is not kept in the box, and the box opens for the same context only.
 *
 * The nonce is random: a person's key seals as often as the details change, far from the 2^32 times that NIST SP 800-38D,
 * 8.3 allows.
 */
export const seal = (key: Uint8Array, context: string, text: string): Box => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  return { nonce, sealed: Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]) };
};

/** The text of a box; throws when a bit of the box, the key or the context is another. */
export const unseal = (key: Uint8Array, context: string, { nonce, sealed }: Box): string => {
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
};

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
