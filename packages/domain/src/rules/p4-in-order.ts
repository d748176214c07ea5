import { demand } from '../errors/index.ts';

/** Where a merger stands. */
export type MergerStatus = 'none' | 'proposed' | 'approved' | 'merged' | 'withdrawn';

/** P4, hard own: proposal, approval and completion follow each other; a withdrawn or completed merger goes no further. */
export const inOrder = (mergerId: string, status: MergerStatus, needed: readonly MergerStatus[], step: string): void =>
  demand(
    needed.includes(status),
    'P4',
    [mergerId],
    `${step} needs a merger that is ${needed.join(' or ')}, and this one is ${status === 'none' ? 'not proposed' : status}`,
  );
