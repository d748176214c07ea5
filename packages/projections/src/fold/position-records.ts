import type {
  AgencyId,
  Basis,
  Holding,
  PersonId,
  PersonRecord,
  PositionId,
  PositionRecord,
  StaffDestination,
} from '@orgledger/domain';
import { activeAgency, addPosition, removePosition } from './agency-records.ts';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';

type When = { readonly by: string } & Pick<Basis, 'effective'>;

/** The position, which must be active (T2). */
export const activePosition = (chart: Staging, id: string): PositionRecord => {
  const position = chart.positions.get(id);
  if (position !== undefined && position.end === undefined) return position;
  throw new NotApplicable({
    rule: 'T2',
    ...(position === undefined ? { missing: 'position' as const } : {}),
    ids: [id],
    message: `the position ${id} ${position === undefined ? 'has not begun' : 'has ended'} on that day; an assignment lies within the life of its position`,
  });
};

/** Begins a position in an active agency (T2). Its id must be fresh. */
export const beginPosition = (
  chart: Staging,
  position: Pick<PositionRecord, 'id' | 'agencyId' | 'rank' | 'capacity' | 'titles'>,
  { by, effective }: When,
): void => {
  if (chart.positions.get(position.id) !== undefined) {
    throw new NotApplicable({
      ids: [position.id],
      message: `the position ${position.id} has begun already; ids are never reused`,
    });
  }
  activeAgency(chart, position.agencyId);
  chart.put({ record: 'position', ...position, holders: [], begin: { by, effective }, end: undefined });
  addPosition(chart, position.agencyId, position.id);
};

/** Ends a position: its holders leave it, and where they go is for their own destinations to say (N1). */
export const endPosition = (
  chart: Staging,
  id: string,
  { by, effective, reason }: When & { readonly reason?: string | undefined },
  into?: PositionId,
): void => {
  const position = activePosition(chart, id);
  for (const { personId } of position.holders) dropPost(chart, personId, position.id);
  chart.put({ ...position, holders: [], end: { by, effective, into, reason } });
  removePosition(chart, position.agencyId, position.id);
};

/** Moves a position, with its holders, to another active agency. */
export const movePosition = (chart: Staging, id: PositionId, toAgencyId: AgencyId): void => {
  const position = activePosition(chart, id);
  if (position.agencyId === toAgencyId) return;
  activeAgency(chart, toAgencyId);
  chart.put({ ...position, agencyId: toAgencyId });
  removePosition(chart, position.agencyId, id);
  addPosition(chart, toAgencyId, id);
};

/** Puts a person into a post. Holding it already changes how it is held. */
export const placeHolder = (chart: Staging, positionId: string, holding: Holding): void => {
  const position = activePosition(chart, positionId);
  const others = position.holders.filter(({ personId }) => personId !== holding.personId);
  chart.put({ ...position, holders: [...others, holding] });
  const person = personOf(chart, holding.personId);
  chart.put({
    ...person,
    positions: [...person.positions.filter((id) => id !== position.id), position.id],
    released: undefined,
  });
};

/** Takes a person out of a post that the person holds. */
export const removeHolder = (chart: Staging, positionId: string, personId: PersonId): void => {
  const position = activePosition(chart, positionId);
  if (!position.holders.some((holding) => holding.personId === personId)) throw notHeld(positionId, personId);
  chart.put({ ...position, holders: position.holders.filter((holding) => holding.personId !== personId) });
  dropPost(chart, personId, position.id);
};

/** Changes how somebody holds a post, who must hold it. */
export const updateHolding = (
  chart: Staging,
  positionId: string,
  personId: PersonId,
  fields: Partial<Holding>,
): void => {
  const position = activePosition(chart, positionId);
  if (!position.holders.some((one) => one.personId === personId)) throw notHeld(positionId, personId);
  const holders = position.holders.map((one) => (one.personId === personId ? { ...one, ...fields } : one));
  chart.put({ ...position, holders });
};

const notHeld = (positionId: string, personId: PersonId): NotApplicable =>
  new NotApplicable({
    ids: [positionId, personId],
    message: `that person does not hold the position ${positionId} on that day; name the position that is held`,
  });

/** Marks a person as released with a reason, unless another post is kept: then only this one was left. */
export const release = (chart: Staging, personId: PersonId, reason: string, by: string): void => {
  const person = personOf(chart, personId);
  if (person.positions.length === 0) chart.put({ ...person, released: { reason, by } });
};

/**
 * Carries out the destinations of named staff. `leaving`: the posts that end or change hands with this entry; a person who
 * is moved or released leaves those and keeps any other.
 */
export const placeStaff = (
  chart: Staging,
  staff: readonly StaffDestination[],
  leaving: ReadonlySet<string>,
  by: string,
): void => {
  const held = holdersBefore(chart, leaving);
  for (const destination of staff) {
    const { personId } = destination;
    if (!held.has(personId)) {
      throw new NotApplicable({
        ids: [personId],
        message:
          'that person holds none of the posts that end or change hands; name those who do, or leave the person out',
      });
    }
    for (const positionId of personOf(chart, personId).positions) {
      if (leaving.has(positionId)) removeHolder(chart, positionId, personId);
    }
    // Whoever keeps another post has left these, and was not released.
    if (destination.kind === 'released') {
      release(chart, personId, destination.reason, by);
    } else {
      const { positionId, appointment = 'main' } = destination;
      placeHolder(chart, positionId, { personId, appointment, unification: undefined, by });
    }
  }
};

/** Who held these posts before the entry: it may have ended them already. */
const holdersBefore = (chart: Staging, posts: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...posts].flatMap((id) => (chart.base.positions.get(id)?.holders ?? []).map(({ personId }) => personId)));

const dropPost = (chart: Staging, personId: PersonId, positionId: PositionId): void => {
  const person = personOf(chart, personId);
  chart.put({ ...person, positions: person.positions.filter((id) => id !== positionId) });
};

/** The person, who may not have been met before. */
export const personOf = (chart: Staging, id: PersonId): PersonRecord =>
  chart.persons.get(id) ?? { record: 'person', id, positions: [], released: undefined, trained: [] };
