import type {
  AgencyRecord,
  Chart,
  FunctionRecord,
  Holding,
  MergerRecord,
  PersonRecord,
  PositionRecord,
  ProgrammeRecord,
} from '@orgledger/domain';

/** What a step may act on, in the order in which it came. */
export type Candidates = {
  /** Active agencies. */
  readonly agencies: readonly AgencyRecord[];
  /** Active agencies that no open merger has. */
  readonly free: readonly AgencyRecord[];
  readonly ended: readonly AgencyRecord[];
  /** Active positions. */
  readonly positions: readonly PositionRecord[];
  readonly heads: readonly PositionRecord[];
  readonly filled: readonly PositionRecord[];
  readonly mergers: readonly MergerRecord[];
  readonly programmes: readonly ProgrammeRecord[];
  readonly functions: readonly FunctionRecord[];
  agency(id: string): AgencyRecord | undefined;
  position(id: string): PositionRecord | undefined;
  merger(id: string): MergerRecord | undefined;
  programme(id: string): ProgrammeRecord | undefined;
  person(id: string): PersonRecord | undefined;
  positionsOf(agency: AgencyRecord): readonly PositionRecord[];
  /** How a person holds which posts. */
  holdingsOf(personId: string): readonly (Holding & { readonly positionId: string })[];
};

export const candidatesOf = (chart: Chart): Candidates => {
  const agencies = [...chart.agencies.values()];
  const active = agencies.filter(({ end }) => end === undefined);
  const positions = [...chart.positions.values()].filter(({ end }) => end === undefined);
  const mergers = [...chart.mergers.values()];
  const bound = new Set<string>(mergers.filter(isOpen).flatMap((one) => [...one.predecessors, one.successorId]));
  return {
    agencies: active,
    free: active.filter(({ id }) => !bound.has(id)),
    ended: agencies.filter(({ end }) => end !== undefined),
    positions,
    heads: positions.filter(({ rank }) => rank === 'head'),
    filled: positions.filter(({ holders }) => holders.length > 0),
    mergers,
    programmes: [...chart.programmes.values()],
    functions: [...chart.functions.values()],
    agency: (id) => chart.agencies.get(id),
    position: (id) => chart.positions.get(id),
    merger: (id) => chart.mergers.get(id),
    programme: (id) => chart.programmes.get(id),
    person: (id) => chart.persons.get(id),
    positionsOf: (agency) => positions.filter(({ agencyId }) => agencyId === agency.id),
    holdingsOf: (personId) =>
      (chart.persons.get(personId)?.positions ?? []).flatMap((positionId) =>
        (chart.positions.get(positionId)?.holders ?? [])
          .filter((one) => one.personId === personId)
          .map((one) => ({ ...one, positionId })),
      ),
  };
};

const isOpen = ({ status }: MergerRecord): boolean => status.value === 'proposed' || status.value === 'approved';

/** The element that a number picks; undefined of nothing. */
export const pickFrom = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

/** Different elements, the first of which the number picks. */
export const pickSome = <T>(list: readonly T[], count: number, pick: number): readonly T[] =>
  list.length < count ? [] : Array.from({ length: count }, (_, turn) => list[(pick + turn) % list.length] as T);

/** Whether a post has room for one more. */
export const hasRoom = ({ capacity, holders }: PositionRecord): boolean =>
  holders.filter(({ appointment }) => appointment !== 'acting').length < capacity;
