import type { AgencyId, Chart, QuotaBloc } from '@orgledger/domain';

/** Quota against posts and people of one agency on a day. `quota` undefined: nothing is known; `posts` null: size unknown. */
export type Staffing = {
  readonly agencyId: AgencyId;
  readonly quota: readonly { readonly bloc: QuotaBloc; readonly posts: number | null }[] | undefined;
  /** Room in all positions together. */
  readonly established: number;
  /** Places taken, by people who are not merely acting. */
  readonly filled: number;
  readonly vacant: number;
  /** Different people who hold a post in the agency. */
  readonly people: number;
};

/** The staffing of each active agency. */
export const staffingOf = ({ agencies, positions }: Chart): readonly Staffing[] =>
  [...agencies.values()]
    .filter(({ end }) => end === undefined)
    .map((agency) => {
      const own = agency.positions.map((id) => positions.get(id)).filter((position) => position !== undefined);
      const holders = own.flatMap((position) => position.holders);
      const established = own.reduce((sum, { capacity }) => sum + capacity, 0);
      const filled = holders.filter(({ appointment }) => appointment !== 'acting').length;
      return {
        agencyId: agency.id,
        quota: agency.quota.length === 0 ? undefined : agency.quota.map(({ bloc, posts }) => ({ bloc, posts })),
        established,
        filled,
        vacant: established - filled,
        people: new Set(holders.map(({ personId }) => personId)).size,
      };
    });
