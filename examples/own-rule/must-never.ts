import type { MustNever } from '@orgledger/testing/proofs';

/** A rule of our own: whatever is reorganised, every function stays with an agency. */
export const functionLeft: MustNever = {
  statement: 'a function has left the apparatus',
  seen: ({ functions }) => {
    const gone = [...functions.values()].find((one) => one.gone !== undefined);
    return gone === undefined ? undefined : `no agency has the function ${gone.id}`;
  },
};
