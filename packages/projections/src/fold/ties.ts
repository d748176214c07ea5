import type { AgencyRecord } from '@orgledger/domain';

/** What ties an agency to something else, so that it is found from there: who is under whom, who pays whom, whose seal. */
export type Tie = `under:${string}` | `paid-by:${string}` | `followed-by:${string}` | `seal:${string}`;

/** All ties of an agency as it stands. */
export const tiesOf = ({ lines, funding, seals }: AgencyRecord): readonly Tie[] => [
  ...lines.map(({ parentId }): Tie => `under:${parentId}`),
  ...(funding === undefined ? [] : ([`paid-by:${funding.paidBy}`, `followed-by:${funding.followedBy}`] as const)),
  ...seals.map(({ sealId }): Tie => `seal:${sealId}`),
];
