import { type AgencyId, type Chart, type QuotaBloc, staffingCount } from '@orgledger/domain';

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
export const staffingOf = (chart: Chart): readonly Staffing[] =>
  [...chart.agencies.values()]
    .filter(({ end }) => end === undefined)
    .map((agency) => {
      const holders = agency.positions.flatMap((id) => chart.positions.get(id)?.holders ?? []);
      return {
        agencyId: agency.id,
        quota: agency.quota.length === 0 ? undefined : agency.quota.map(({ bloc, posts }) => ({ bloc, posts })),
        ...staffingCount(agency, chart),
        people: new Set(holders.map(({ personId }) => personId)).size,
      };
    });
