import type { AgencyId, AgencyRecord, Basis, Destination, FunctionId, PositionId } from '@orgledger/domain';
import { agencyOf, heirOf, moveChildren, moveFunction, updateAgency } from './agency-records.ts';
import { NotApplicable } from './not-applicable.ts';
import { endPosition, movePosition } from './position-records.ts';
import type { Staging } from './staging.ts';

type When = { readonly by: string } & Pick<Basis, 'effective'>;

/** What an agency that ends had when it ended. */
export const headPosts = (chart: Staging, agency: AgencyRecord): readonly PositionId[] =>
  agency.positions.filter((id) => chart.positions.get(id)?.rank === 'head');

/** An exception must name a function that one of the ending agencies has. */
export const demandHeld = (
  old: readonly AgencyRecord[],
  exceptions: readonly { readonly functionId: FunctionId }[],
): void => {
  const held = new Set(old.flatMap(({ functions }) => functions.map(({ functionId }) => functionId)));
  const stray = exceptions.find(({ functionId }) => !held.has(functionId));
  if (stray === undefined) return;
  throw new NotApplicable({
    ids: [...old.map(({ id }) => id), stray.functionId],
    message: `no agency that ends has the function ${stray.functionId} on that day; name one that it has, or leave it out`,
  });
};

/** A position that an ending names must be one of the agencies that end: nobody disposes of a stranger's posts. */
export const demandOwnPositions = (old: readonly AgencyRecord[], named: readonly PositionId[]): void => {
  const own = new Set(old.flatMap(({ positions }) => positions));
  const stray = named.find((id) => !own.has(id));
  if (stray === undefined) return;
  throw new NotApplicable({
    ids: [...old.map(({ id }) => id), stray],
    message: `no agency that ends has the position ${stray} on that day; name one that it has, or leave it out`,
  });
};

/** Sends the functions of an ending agency where the exceptions say, and the others to the rest. */
export const sendFunctions = (
  chart: Staging,
  agencyId: AgencyId,
  exceptions: readonly { readonly functionId: FunctionId; readonly to: Destination }[],
  rest: Destination | undefined,
  by: string,
): void => {
  const { functions, functionsComplete } = agencyOf(chart, agencyId);
  // Functions that no source names go with the rest, so what the heir has is not the whole list either.
  if (!functionsComplete && rest?.kind === 'agency') updateAgency(chart, rest.agencyId, { functionsComplete });
  for (const { functionId } of functions) {
    const to = exceptions.find((one) => one.functionId === functionId)?.to ?? rest;
    if (to === undefined) continue;
    if (to.kind === 'agency') heirOf(chart, agencyId, to.agencyId);
    moveFunction(chart, agencyId, functionId, to, by);
  }
};

/** Sends the positions that an ending agency still has to the rest: outside the apparatus they end. */
export const sendPositions = (chart: Staging, agencyId: AgencyId, rest: Destination | undefined, when: When): void => {
  if (rest === undefined) return;
  for (const positionId of agencyOf(chart, agencyId).positions) {
    if (rest.kind !== 'agency') {
      endPosition(chart, positionId, when);
      continue;
    }
    heirOf(chart, agencyId, rest.agencyId);
    movePosition(chart, positionId, rest.agencyId);
  }
};

/** Gives the seals and the affiliated bodies of an ending agency to an heir. */
export const bequeath = (chart: Staging, fromId: AgencyId, toId: AgencyId): void => {
  const from = agencyOf(chart, fromId);
  const to = agencyOf(chart, toId);
  const bodies = new Set(to.affiliates.map(({ body }) => body));
  updateAgency(chart, toId, {
    seals: [...to.seals, ...from.seals],
    affiliates: [...to.affiliates, ...from.affiliates.filter(({ body }) => !bodies.has(body))],
  });
  updateAgency(chart, fromId, { seals: [], affiliates: [] });
};

/** Ends an agency. Its quota ends with it; where it goes is for the heirs to say. */
export const endAgency = (
  chart: Staging,
  agencyId: AgencyId,
  kind: 'merged' | 'split' | 'abolished',
  into: readonly AgencyId[],
  heirOfChildren: AgencyId | undefined,
  { by, effective, reason }: When & { readonly reason?: string | undefined },
): void => {
  moveChildren(chart, agencyId, heirOfChildren, by);
  updateAgency(chart, agencyId, { end: { kind, into, reason, by, effective }, quota: [] });
};
