import { canonicalJson } from '@orgledger/store';
import type { Person, PersonDetails } from '../people/person.ts';
import { unseal } from './box.ts';
import { BoxRefused } from './errors.ts';
import type { Kept } from './rows.ts';

/**
 * What a box is bound to, so that it opens nowhere else. That a box is an older one of the same person does not show: whoever
 * writes to the vault's files can put it back.
 */
export const contextOf = (vaultId: string, personId: string): string => canonicalJson([vaultId, personId, BOX_VERSION]);

const BOX_VERSION = 1;

/** What is kept of a person, opened. Throws `BoxRefused`. */
export const readPerson = (vaultId: string, personId: string, { forgotten, box, key }: Kept): Person => {
  if (forgotten !== undefined) return { kind: 'forgotten', ...forgotten };
  if (box === undefined) return { kind: 'unknown' };
  if (key === undefined) throw new BoxRefused(personId);
  let text: string;
  try {
    text = unseal(key, contextOf(vaultId, personId), box);
  } catch (error) {
    throw new BoxRefused(personId, { cause: error });
  } finally {
    key.fill(0);
  }
  // It opened, so it is what `put` has checked and sealed.
  return { kind: 'known', details: JSON.parse(text) as PersonDetails };
};
