import type { CommandInput, MergerRecord } from '@orgledger/domain';
import { type Candidates, pickFrom } from '../candidates.ts';

/** How many officials draft and approve: so few that now and then one does both. */
const CIRCLE = 6;

const official = (pick: number): string => `official-${pick % CIRCLE}`;

/** Who drafts a merger. */
export const draftersOf = (pick: number): string[] => [official(pick)];

/** Who approves it: one of the officials and, now and then, somebody who holds a post of an agency that joins. */
export const approversOf = (now: Candidates, { predecessors }: MergerRecord, pick: number): string[] => {
  const posts = now.filled.filter(({ agencyId }) => predecessors.some((id) => id === agencyId));
  const own = pick % 7 === 0 ? pickFrom(posts, pick)?.holders[0]?.personId : undefined;
  return [official(Math.floor(pick / CIRCLE)), ...(own === undefined ? [] : [own])];
};

type Waivers = Extract<CommandInput, { command: 'CompleteMerger' }>['data']['waivers'];

/** Now and then an instrument waives that drafters do not approve, and that nobody approves a change to the own post. */
export const waiversOf = (pick: number): { readonly waivers?: Waivers } => {
  const instrument = { number: '7-QĐ/TW', kind: 'decision' };
  if (Math.floor(pick / CIRCLE ** 2) % 3 !== 0) return {};
  return {
    waivers: [
      { rule: 'S1', instrument },
      { rule: 'S2', instrument },
    ],
  };
};
