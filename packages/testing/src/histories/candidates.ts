import type { AgencyRecord, Chart, MergerRecord, PositionRecord, ProgrammeRecord } from '@orgledger/domain';

/** What a step may act on: what is active, in the order in which it came. */
export type Candidates = {
  readonly agencies: readonly AgencyRecord[];
  readonly positions: readonly PositionRecord[];
  readonly heads: readonly PositionRecord[];
  readonly filled: readonly PositionRecord[];
  readonly mergers: readonly MergerRecord[];
  readonly programmes: readonly ProgrammeRecord[];
  readonly functionIds: readonly string[];
  positionsOf(agency: AgencyRecord): readonly PositionRecord[];
  /** The people who hold posts in an agency, each once. */
  holdersOf(agency: AgencyRecord): readonly string[];
};

export const candidatesOf = (chart: Chart): Candidates => {
  const positions = [...chart.positions.values()].filter(({ end }) => end === undefined);
  const positionsOf = (agency: AgencyRecord) => positions.filter(({ agencyId }) => agencyId === agency.id);
  return {
    agencies: [...chart.agencies.values()].filter(({ end }) => end === undefined),
    positions,
    heads: positions.filter(({ rank }) => rank === 'head'),
    filled: positions.filter(({ holders }) => holders.length > 0),
    mergers: [...chart.mergers.values()],
    programmes: [...chart.programmes.values()],
    functionIds: [...chart.functions.keys()],
    positionsOf,
    holdersOf: (agency) => [
      ...new Set(positionsOf(agency).flatMap(({ holders }) => holders.map(({ personId }) => personId))),
    ],
  };
};

/** The element that a number picks; undefined of nothing. */
export const pickFrom = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
