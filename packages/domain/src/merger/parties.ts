import type { Lock } from '../aggregate/index.ts';
import type { MergerEvent } from './events.ts';

type Proposal = Pick<
  Extract<MergerEvent, { type: 'MergerProposed' }>['data'],
  'mergerId' | 'shape' | 'predecessors' | 'successor'
>;

/** An agency that a merger is proposed for, and what it promises. */
export type Party = Omit<Lock, 'approved'> & { readonly agencyId: Proposal['successor']['agencyId'] };

/** Everybody who has to join before the merger can be approved: its predecessors and, in an absorption, the one that absorbs. */
export const partiesOfProposal = ({ mergerId, shape, predecessors, successor }: Proposal): readonly Party[] => [
  ...predecessors.map(({ agencyId, participation, functions = [], positions = [], quota }) => ({
    agencyId,
    mergerId,
    as: participation,
    functions,
    positions,
    ...(quota === undefined ? {} : { quota }),
  })),
  ...(shape === 'absorption'
    ? [{ agencyId: successor.agencyId, mergerId, as: 'absorbing' as const, functions: [], positions: [] }]
    : []),
];
