/** What the command line tells a script that calls it. */
export const EXIT = {
  /** All was done. */
  ok: 0,
  /** Something was refused or not found; the ledger is as sound as before. */
  refused: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** The ledger, or the vault, cannot be opened, read or written, or the answer cannot be. */
  fault: 3,
  /** The ledger, the vault or a proof is not what it was: something was altered, removed, inserted or damaged. */
  damaged: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
