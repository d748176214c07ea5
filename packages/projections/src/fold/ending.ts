import {
  type AgencyId,
  type AgencyRecord,
  type Basis,
  type Destination,
  type Ending,
  type FunctionDestination,
  gap,
  type PositionDestination,
  type PositionId,
} from '@orgledger/domain';
import { agencyOf, heirOf, moveFunction, updateAgency } from './agency-records.ts';
import { type Heirs, moveDependants } from './dependants.ts';
import { NotApplicable } from './not-applicable.ts';
import { endPosition, movePosition } from './position-records.ts';
import type { Staging } from './staging.ts';

type When = { readonly by: string } & Pick<Basis, 'effective'>;

/** What an agency that ends had when it ended. */
export const headPosts = (chart: Staging, agency: AgencyRecord): readonly PositionId[] =>
  agency.positions.filter((id) => chart.positions.get(id)?.rank === 'head');

/** An exception must name a function that an agency of the reorganisation has; the one that it names, where it names one. */
export const demandHeld = (parties: readonly AgencyRecord[], exceptions: readonly FunctionDestination[]): void => {
  const stray = exceptions.find(
    ({ functionId, from }) =>
      !parties.some(
        ({ id, functions }) =>
          (from === undefined || from === id) && functions.some((one) => one.functionId === functionId),
      ),
  );
  if (stray === undefined) return;
  throw new NotApplicable({
    ids: [...parties.map(({ id }) => id), stray.functionId],
    message: `none of these agencies has the function ${stray.functionId} to give on that day; name one that it has, or leave it out`,
  });
};

/** A position that a reorganisation names must be one of its agencies': nobody disposes of a stranger's posts. */
export const demandOwnPositions = (parties: readonly AgencyRecord[], named: readonly PositionId[]): void => {
  const own = new Set(parties.flatMap(({ positions }) => positions));
  const stray = named.find((id) => !own.has(id));
  if (stray === undefined) return;
  throw new NotApplicable({
    ids: [...parties.map(({ id }) => id), stray],
    message: `none of these agencies has the position ${stray} on that day; name one that it has, or leave it out`,
  });
};

/** What goes to an agency goes to one that does not end by the same entry (L3). */
export const demandLastingHeirs = (
  endingId: string,
  ended: ReadonlySet<string>,
  destinations: readonly (Destination | undefined)[],
): void => {
  for (const to of destinations) {
    if (to?.kind === 'agency' && ended.has(to.agencyId)) throw new NotApplicable(gap(endingId, to.agencyId));
  }
};

/** Sends the functions of an agency where the exceptions say, and the others to the rest. */
export const sendFunctions = (
  chart: Staging,
  agencyId: AgencyId,
  exceptions: readonly FunctionDestination[],
  rest: Destination | undefined,
  by: string,
): void => {
  const own = exceptions.filter(({ from }) => from === undefined || from === agencyId);
  const { functions, functionsComplete } = agencyOf(chart, agencyId);
  // Functions that no source names go with the rest, so what the heir has is not the whole list either.
  if (!functionsComplete && rest?.kind === 'agency') updateAgency(chart, rest.agencyId, { functionsComplete });
  for (const { functionId } of functions) {
    const of = own.filter((one) => one.functionId === functionId);
    const to = (of.find(({ from }) => from !== undefined) ?? of[0])?.to ?? rest;
    if (to === undefined || isItself(to, agencyId)) continue;
    if (to.kind === 'agency') heirOf(chart, agencyId, to.agencyId);
    moveFunction(chart, agencyId, functionId, to, by);
  }
};

/** Sends single positions where an entry says: outside the apparatus they end. */
export const sendNamedPositions = (chart: Staging, named: readonly PositionDestination[], when: When): void => {
  for (const { positionId, to } of named) {
    if (to.kind === 'agency') movePosition(chart, positionId, to.agencyId);
    else endPosition(chart, positionId, when);
  }
};

/** Sends the positions that an agency still has to the rest, but for those that stay: outside the apparatus they end. */
export const sendPositions = (
  chart: Staging,
  agencyId: AgencyId,
  rest: Destination | undefined,
  when: When,
  staying: readonly PositionId[] = [],
): void => {
  if (rest === undefined || isItself(rest, agencyId)) return;
  if (rest.kind === 'agency') heirOf(chart, agencyId, rest.agencyId);
  const leaving = agencyOf(chart, agencyId).positions.filter((id) => !staying.includes(id));
  const named = leaving.map((positionId) => ({ positionId, to: rest }));
  sendNamedPositions(chart, named, when);
};

// What goes to the agency itself stays: it gives a part and goes on.
const isItself = (to: Destination, agencyId: AgencyId): boolean => to.kind === 'agency' && to.agencyId === agencyId;

/** Gives the seals and the affiliated bodies of an ending agency to an heir. */
export const bequeath = (chart: Staging, fromId: AgencyId, toId: AgencyId): void => {
  bequeathAffiliates(chart, fromId, toId);
  const { seals } = agencyOf(chart, fromId);
  updateAgency(chart, toId, { seals: [...agencyOf(chart, toId).seals, ...seals] });
  updateAgency(chart, fromId, { seals: [] });
};

/** Gives the affiliated bodies of an ending agency to an heir; two of a kind live side by side until they are united. */
export const bequeathAffiliates = (chart: Staging, fromId: AgencyId, toId: AgencyId): void => {
  const { affiliates } = agencyOf(chart, fromId);
  updateAgency(chart, toId, { affiliates: [...agencyOf(chart, toId).affiliates, ...affiliates] });
  updateAgency(chart, fromId, { affiliates: [] });
};

/** Ends agencies. Their quota ends with them: where it goes is for the heirs to say, who take what depended on them. */
export const endAgencies = (
  chart: Staging,
  heirs: Heirs,
  { kind, into, reason }: Pick<Ending, 'kind' | 'into'> & Partial<Pick<Ending, 'reason'>>,
  { by, effective }: When,
): void => {
  for (const id of heirs.keys()) updateAgency(chart, id, { end: { kind, into, reason, by, effective }, quota: [] });
  moveDependants(chart, heirs, by);
};
