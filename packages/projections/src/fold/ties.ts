import type { AgencyRecord } from '@orgledger/domain';

/** What ties an agency to something else, so that it is found from there: who is under whom, who pays whom, whose seal. */
export type Tie =
  | `under:${string}`
  | `unit-of:${string}`
  | `paid-by:${string}`
  | `followed-by:${string}`
  | `seal:${string}`
  | `code:${string}`
  | `named:${string}`;

/** An official code, of whoever has it and is active. */
export const codeTie = ({ scheme, value }: { readonly scheme: string; readonly value: string }): Tie =>
  `code:${scheme}/${value}`;

/** A name on a level, of whoever bears it and is active. */
export const nameTie = ({ level, name }: Pick<AgencyRecord, 'level' | 'name'>): Tie => `named:${level}/${name.value}`;

/** All ties of an agency as it stands. */
export const tiesOf = (agency: AgencyRecord): readonly Tie[] => [
  ...tiesAsLongAsItLasts(agency),
  ...agency.lines.map(({ parentId }): Tie => `under:${parentId}`),
  ...(agency.unitOf === undefined ? [] : ([`unit-of:${agency.unitOf}`] as const)),
  ...(agency.funding === undefined
    ? []
    : ([`paid-by:${agency.funding.paidBy}`, `followed-by:${agency.funding.followedBy}`] as const)),
  ...agency.seals.map(({ sealId }): Tie => `seal:${sealId}`),
];

const tiesAsLongAsItLasts = (agency: AgencyRecord): readonly Tie[] =>
  agency.end === undefined ? [nameTie(agency), ...agency.identifiers.map(codeTie)] : [];
