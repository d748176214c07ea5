/** What the command line tells a script that calls it. */
export const EXIT = {
  /** All was done. */
  ok: 0,
  /** Something was refused or not found; the ledger is as sound as before. */
  refused: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** The ledger cannot be opened, read or written. */
  fault: 3,
  /** The ledger, or a proof, is not what it was: entries were altered, removed or inserted. */
  damaged: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
