import type { AgencyRecord } from '@orgledger/domain';
import { type Candidates, pickFrom } from '../candidates.ts';
import { blocs, lines, profileOf } from '../frame.ts';
import { type Act, order } from '../world.ts';

/** Another active agency than the one. */
export const otherThan = (now: Candidates, agency: AgencyRecord, pick: number): AgencyRecord | undefined =>
  pickFrom(
    now.agencies.filter(({ id }) => id !== agency.id),
    pick,
  );

export const establishAgency: Act = (world, [first, second, third]) => {
  const now = world.now();
  const parent = first % 3 === 0 ? undefined : pickFrom(now.agencies, second);
  const agencyId = world.fresh('agency');
  return order(world, 'EstablishAgency', {
    ...profileOf(`Agency ${agencyId}`, third),
    agencyId,
    lines: parent === undefined ? [] : [{ line: lines[third % 2] ?? 'party', parentId: parent.id }],
    ...(parent !== undefined && third % 7 === 0 ? { unitOf: parent.id } : {}),
  });
};

export const reestablishAgency: Act = (world, [first, , third]) => {
  const earlier = pickFrom(world.now().ended, first);
  if (earlier === undefined) return undefined;
  const agencyId = world.fresh('agency');
  const profile = profileOf(`Again ${agencyId}`, third);
  return order(world, 'ReestablishAgency', { ...profile, agencyId, continues: earlier.id });
};

export const rename: Act = (world, [first]) => {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return undefined;
  return order(world, 'RenameAgency', { agencyId: agency.id, name: world.fresh('renamed') });
};

export const reclassify: Act = (world, [first, second]) => {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return undefined;
  const kind = `${second % 2 === 0 ? 'board' : 'office'}-${agency.kind.length}`;
  return order(world, 'ReclassifyAgency', { agencyId: agency.id, kind, level: agency.level });
};

export const changeLine: Act = (world, [first, second, third]) => {
  const now = world.now();
  const agency = pickFrom(now.free, first);
  if (agency === undefined) return undefined;
  const line = lines[third % 2] ?? 'party';
  const leaves = third % 4 === 0 && agency.lines.some((link) => link.line === line);
  const parent = leaves ? undefined : pickFrom(fitParents(now, agency, line), second);
  if (parent === undefined && !leaves) return undefined;
  return order(world, 'ChangeReportingLine', { agencyId: agency.id, line, parentId: parent?.id ?? null });
};

/** Who may be the parent of an agency on a line: nobody who reports to it (T1). */
const fitParents = (now: Candidates, agency: AgencyRecord, line: string): readonly AgencyRecord[] => {
  const parentOf = (one: AgencyRecord | undefined) => one?.lines.find((link) => link.line === line)?.parentId;
  return now.agencies.filter((candidate) => {
    if (parentOf(agency) === candidate.id) return false;
    const seen = new Set<string>();
    for (let above: string | undefined = candidate.id; above !== undefined && !seen.has(above); ) {
      if (above === agency.id) return false;
      seen.add(above);
      above = parentOf(now.agency(above));
    }
    return true;
  });
};

export const changeFunding: Act = (world, [first, second]) => {
  const now = world.now();
  const agency = pickFrom(now.agencies, first);
  if (agency === undefined) return undefined;
  const payer = otherThan(now, agency, second) ?? agency;
  if (agency.funding?.paidBy === payer.id) return undefined;
  return order(world, 'ChangeFundingChannel', { agencyId: agency.id, paidBy: payer.id, followedBy: agency.id });
};

export const registerSeal: Act = (world, [first, , third]) => {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return undefined;
  const sealId = world.fresh('seal');
  return order(world, 'RegisterSeal', { agencyId: agency.id, sealId, bloc: blocs[third % 2] ?? 'party' });
};

export const surrenderSeal: Act = (world, [first, , third]) => {
  const agency = pickFrom(
    world.now().agencies.filter(({ seals }) => seals.length > 0),
    first,
  );
  const seal = pickFrom(agency?.seals ?? [], third);
  if (agency === undefined || seal === undefined) return undefined;
  return order(world, 'SurrenderSeal', { agencyId: agency.id, sealId: seal.sealId });
};

const bodies = ['party-cell', 'trade-union', 'youth-union'] as const;

export const affiliate: Act = (world, [first, second, third]) => {
  const now = world.now();
  const agency = pickFrom(now.agencies, first);
  if (agency === undefined) return undefined;
  const other = otherThan(now, agency, second);
  const mode = third % 2 === 0 ? 'own' : 'joint-activity';
  const from = other === undefined || third % 3 === 0 ? [] : [other.id];
  const body = bodies[third % 3] ?? 'trade-union';
  if (agency.affiliates.some((one) => one.body === body && one.mode === mode)) return undefined;
  return order(world, 'TransferAffiliatedBody', { agencyId: agency.id, body, mode, from });
};

export const assignIdentifier: Act = (world, [first, , third]) => {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return undefined;
  const scheme = third % 2 === 0 ? 'mdd' : 'budget-code';
  return order(world, 'AssignIdentifier', { agencyId: agency.id, scheme, value: world.fresh('code') });
};

export const retireIdentifier: Act = (world, [first, , third]) => {
  const agency = pickFrom(
    world.now().agencies.filter(({ identifiers }) => identifiers.length > 0),
    first,
  );
  const code = pickFrom(agency?.identifiers ?? [], third);
  if (agency === undefined || code === undefined) return undefined;
  return order(world, 'RetireIdentifier', { agencyId: agency.id, scheme: code.scheme, value: code.value });
};
