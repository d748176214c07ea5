import { canonicalJson } from '@orgledger/store';
import type { Person, PersonDetails } from '../people/person.ts';
import { unseal } from './box.ts';
import { BoxRefused } from './errors/index.ts';
import type { Kept } from './rows.ts';

/**
 * What a box is bound to, so that it opens nowhere else. It is also bound to its nonce, which is new with every sealing and kept
 * beside the key: an older box of the same person does not open.
 */
export const contextOf = (vaultId: string, personId: string): string => canonicalJson([vaultId, personId, BOX_VERSION]);

const BOX_VERSION = 1;

/** What is kept of a person, opened. Throws `BoxRefused`. */
export const readPerson = (vaultId: string, personId: string, { forgotten, sealed, nonce, key }: Kept): Person => {
  if (forgotten !== undefined) return { kind: 'forgotten', ...forgotten };
  if (sealed === undefined && nonce === undefined) return { kind: 'unknown' };
  // One without the other was taken out, or put in, behind the vault's back.
  if (sealed === undefined || nonce === undefined || key === undefined) throw new BoxRefused(personId);
  let text: string;
  try {
    text = unseal(key, contextOf(vaultId, personId), { nonce, sealed });
  } catch (error) {
    throw new BoxRefused(personId, { cause: error });
  } finally {
    key.fill(0);
  }
  // It opened, so it is what `put` has checked and sealed.
  return { kind: 'known', details: JSON.parse(text) as PersonDetails };
};
