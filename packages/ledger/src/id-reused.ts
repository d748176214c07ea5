import type { Refusal } from '@orgledger/domain';
import type { HandledCommand } from './state/ledger-state.ts';

/**
 * Refuses a command whose id was used for another one. Undefined when the id is new, or when it is the same command given
 * again; an entry of an early release has no hash, and then the id alone decides.
 */
export const idReused = (earlier: HandledCommand | undefined, hash: string): Refusal | undefined => {
  if (earlier?.hash === undefined || earlier.hash === hash) return undefined;
  return {
    code: 'IdReused',
    field: 'id',
    entries: earlier.entries,
    message:
      'a command of this id was carried out, and it said something else; give this one an id of its own, or repeat the other unchanged',
  };
};
