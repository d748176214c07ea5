import {
  type AgencyId,
  type AgencyRecord,
  type Basis,
  type Destination,
  endsOnce,
  type FunctionId,
  type FunctionRecord,
  followsWithoutGap,
  gap,
  type PositionId,
} from '@orgledger/domain';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';

type Profile = Pick<AgencyRecord, 'kind' | 'level' | 'bloc' | 'focalPoint'> & {
  readonly unitOf?: AgencyId | undefined;
  readonly name: string;
  readonly lines: readonly { readonly line: string; readonly parentId: AgencyId }[];
};

type Lineage = { readonly predecessors?: readonly AgencyId[]; readonly continues?: AgencyId | undefined };

/** The agency, which must have begun. */
export const agencyOf = (chart: Staging, id: string): AgencyRecord => {
  const agency = chart.agencies.get(id);
  if (agency !== undefined) return agency;
  throw new NotApplicable({
    missing: 'agency',
    ids: [id],
    message: `the agency ${id} has not begun on that day; establish it earlier, or date this later`,
  });
};

/** The agency, which must be active: nothing acts on an agency after its end. */
export const activeAgency = (chart: Staging, id: string): AgencyRecord => {
  const agency = agencyOf(chart, id);
  if (agency.end === undefined) return agency;
  throw new NotApplicable({
    rule: 'T3',
    ids: [id, ...agency.end.into],
    message: `the agency ${id} has ended by then; nothing is done to an agency after its end. Name its successor, or date this before the end`,
  });
};

/** The agency that is about to end (L2). */
export const endingAgency = (chart: Staging, id: string): AgencyRecord => {
  const agency = agencyOf(chart, id);
  const violation = endsOnce(agency);
  if (violation !== undefined) throw new NotApplicable(violation);
  return agency;
};

/** The agency that takes something over from one that ends (L3). */
export const heirOf = (chart: Staging, endingId: string, heirId: string): AgencyRecord => {
  const heir = chart.agencies.get(heirId);
  if (heirId !== endingId && followsWithoutGap(heir)) return heir;
  throw new NotApplicable(gap(endingId, heirId));
};

/** The agency that a new one takes up again, which must have ended. */
export const demandEnded = (chart: Staging, agencyId: string): void => {
  if (agencyOf(chart, agencyId).end !== undefined) return;
  throw new NotApplicable({
    ids: [agencyId],
    message: `the agency ${agencyId} has not ended by then, so nothing can continue it; leave continues out`,
  });
};

/** Begins an agency. Its id must be fresh and its parents active. */
export const beginAgency = (
  chart: Staging,
  id: AgencyId,
  profile: Profile,
  { by, effective }: { readonly by: string } & Pick<Basis, 'effective'>,
  { predecessors = [], continues }: Lineage = {},
): void => {
  if (chart.agencies.get(id) !== undefined) {
    throw new NotApplicable({ ids: [id], message: `the agency ${id} has begun already; ids are never reused` });
  }
  for (const { parentId } of profile.lines) if (parentId !== id) activeAgency(chart, parentId);
  if (profile.unitOf !== undefined) activeAgency(chart, profile.unitOf);
  chart.put({
    record: 'agency',
    id,
    name: { value: profile.name, by },
    formerNames: [],
    kind: profile.kind,
    level: profile.level,
    bloc: profile.bloc,
    focalPoint: profile.focalPoint,
    begin: { effective, by },
    end: undefined,
    predecessors,
    continues,
    absorbed: [],
    offshoots: [],
    lines: profile.lines.map((line) => ({ ...line, by })),
    unitOf: profile.unitOf,
    identifiers: [],
    functions: [],
    functionsComplete: true,
    quota: [],
    seals: [],
    funding: undefined,
    affiliates: [],
    regulation: undefined,
    postLimits: [],
    surplus: [],
    scope: [],
    procedures: [],
    groups: [],
    tasks: [],
    positions: [],
  });
};

/** Changes some fields of an agency. */
export const updateAgency = (chart: Staging, id: string, fields: Partial<AgencyRecord>): void => {
  chart.put({ ...agencyOf(chart, id), ...fields });
};

/** Takes a function from an agency and gives it to its destination, in the role that the agency had. */
export const moveFunction = (
  chart: Staging,
  fromId: string,
  functionId: FunctionId,
  to: Destination | 'discontinued',
  by: string,
): void => {
  const from = agencyOf(chart, fromId);
  const role = from.functions.find((one) => one.functionId === functionId)?.role;
  if (role === undefined) {
    throw new NotApplicable({
      ids: [fromId, functionId],
      message: `the agency ${fromId} does not have the function ${functionId} on that day; name one that it has`,
    });
  }
  updateAgency(chart, fromId, { functions: from.functions.filter((one) => one.functionId !== functionId) });
  const record = functionOf(chart, functionId);
  const holders = record.holders.filter(({ agencyId }) => agencyId !== fromId);
  if (to !== 'discontinued' && to.kind === 'agency') {
    chart.put({ ...record, holders });
    giveFunction(chart, to.agencyId, functionId, role, by);
  } else {
    chart.put({ ...record, holders, gone: role === 'lead' ? { to, by } : record.gone });
  }
};

/** Gives a function to an agency. Where it has it already, the lead outweighs the support. */
export const giveFunction = (
  chart: Staging,
  agencyId: AgencyId,
  functionId: FunctionId,
  role: 'lead' | 'support',
  by: string,
): void => {
  const agency = activeAgency(chart, agencyId);
  const record = functionOf(chart, functionId);
  if (agency.functions.some((one) => one.functionId === functionId && (one.role === role || one.role === 'lead')))
    return;
  const others = agency.functions.filter((one) => one.functionId !== functionId);
  updateAgency(chart, agencyId, { functions: [...others, { functionId, role, by }] });
  const holders = record.holders.filter((one) => one.agencyId !== agencyId);
  chart.put({
    ...record,
    holders: [...holders, { agencyId, role, by }],
    gone: role === 'lead' ? undefined : record.gone,
  });
};

/** A function that nobody has yet. */
export const functionRecord = (id: FunctionId, name: string, by: string): FunctionRecord => ({
  record: 'function',
  id,
  name: { value: name, by },
  holders: [],
  gone: undefined,
});

const functionOf = (chart: Staging, functionId: FunctionId): FunctionRecord => {
  const record = chart.functions.get(functionId);
  if (record !== undefined) return record;
  throw new NotApplicable({ ids: [functionId], message: `no agency has the function ${functionId} on that day` });
};

export const addPosition = (chart: Staging, agencyId: string, positionId: PositionId): void => {
  updateAgency(chart, agencyId, { positions: [...agencyOf(chart, agencyId).positions, positionId] });
};

export const removePosition = (chart: Staging, agencyId: string, positionId: PositionId): void => {
  updateAgency(chart, agencyId, { positions: agencyOf(chart, agencyId).positions.filter((id) => id !== positionId) });
};
