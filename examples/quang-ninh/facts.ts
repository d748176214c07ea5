import { flag, list, object, oneOf, optional, type Read, table, text, whole } from './read.ts';

const provenance = object({
  mark: oneOf('article', 'verified', 'assumed'),
  sources: optional(list(text)),
  note: optional(text),
});
const window = object({ earliest: optional(text), latest: text });
const pair = oneOf('org', 'insp');
const fact = { id: text, at: window, provenance };
const commonFact = object(fact);
const factOnAgency = { ...fact, agency: text };

const authority = object({ nameVi: text, nameEn: text });
const district = object({ id: text, shortName: text, partyCommittee: authority, peoplesCommittee: authority });
const predecessor = object({
  id: text,
  district: text,
  pair,
  bloc: oneOf('party', 'state'),
  nameVi: text,
  nameEn: text,
  provenance,
});
const headPost = object({ id: text, agency: text, titleVi: text, statutory: flag, provenance });
const conflict = object({ about: text, a: object({ value: text }), b: object({ value: text }), resolution: text });
const publishedCount = object({
  on: (value, where) => (typeof value === 'string' ? { earliest: value, latest: value } : window(value, where)),
  orgMerged: whole,
  inspMerged: whole,
  focalPointsFewer: optional(whole),
});
const kindOfAgency = object({ vi: text, en: text, slug: text });
const pairOfKinds = object({ agency: kindOfAgency, party: kindOfAgency, state: kindOfAgency });
const source = object({ title: text, url: optional(text) });

const agenciesExisted = object({ ...fact, agencies: list(text) });
const schemeAdopted = object({ ...fact, body: text, instrument: text, title: text });
const titlesUnified = object({ ...fact, district: text, pair, posts: list(text) });
const agenciesMerged = object({
  ...fact,
  decidedOn: optional(window),
  announcedOn: optional(window),
  instrument: optional(text),
  decidedBy: text,
  district: text,
  pair,
  predecessors: list(text),
  successor: object({ id: text, nameVi: text, nameEn: text, headPost: object({ id: text, titleVi: text }) }),
  leadership: optional(object({ maxDeputies: whole })),
  fieldProvenance: table(provenance),
});
const agenciesAbsorbed = object({ ...fact, predecessors: list(text), successor: object({ id: text }) });
const agencySplit = object({
  ...fact,
  district: text,
  pair,
  predecessor: text,
  successors: list(object({ id: text, continues: text })),
});
const staffReassigned = object({
  ...fact,
  agency: optional(text),
  from: list(text),
  to: optional(text),
  count: optional(whole),
  internalUnits: optional(whole),
});
const scopeRecorded = object({ ...factOnAgency, metric: text, atLeast: whole });
const proceduresIntegrated = object({ ...factOnAgency, chain: list(text), also: list(text), effect: text });
const instrumentOfBody = object({ ...fact, body: text, instrument: text });
const reviewHeld = object({ ...fact, kind: oneOf('preliminary', 'final'), body: text, findings: list(text) });
const supplementDirected = object({ ...fact, body: text, subject: list(text) });
const focalPointsCounted = object({ ...fact, before: whole, after: whole, reduction: whole });
const policyAdopted = object({ ...fact, body: text, instrument: text, title: text });
const schemeProposed = object({ ...fact, body: text, title: text });
const territoryMerged = object({
  ...fact,
  decidedOn: window,
  announcedOn: window,
  body: text,
  instrument: text,
  absorbed: text,
  into: text,
  fieldProvenance: table(provenance),
});
const partyOrganisationEstablished = object({
  ...fact,
  body: text,
  executiveCommittee: whole,
  deputySecretaries: whole,
  viceChairs: whole,
});
const territoryStatusChanged = object({ ...fact, district: text, decidedOn: window, renames: list(list(text)) });
const territoryReorganised = object({
  ...fact,
  decidedOn: window,
  legalEffectFrom: window,
  body: text,
  instrument: text,
  communeUnits: object({ before: whole, after: whole, communes: whole, wards: whole, specialZones: whole }),
});
const levelAbolished = object({ ...fact, districts: list(text), body: text, instrument: text });
const partyOrganisationsEnded = object({ ...fact, districts: list(text), instrument: text });
const staffingQuotaSet = object({ ...factOnAgency, quota: whole });
const staffingQuotaChanged = object({ ...factOnAgency, from: whole, to: whole });
const affiliatedBodyTransferred = object({ ...factOnAgency, body: text, mode: oneOf('joint activity') });
const fundingChannelChanged = object({ ...factOnAgency, to: text });
const functionsAssigned = object({ ...factOnAgency, functions: list(text) });
const workingRegulationIssued = object({ ...factOnAgency, principle: text, generalResponsibility: text });
const positionHeld = object({ ...fact, post: text, person: text });
const issueRaised = object({ ...fact, issue: text, issueVi: optional(text), awaiting: optional(text) });

const anyFact = object({ id: text, type: text, kind: optional(text) });
const file = object({
  meta: object({ province: text }),
  sources: table(source),
  districts: list(district),
  pairs: object({ org: pairOfKinds, insp: pairOfKinds }),
  agencies: list(predecessor),
  posts: list(headPost),
  facts: list((value, where) => ({ ...anyFact(value, where), value, where })),
  asOfChecks: list(publishedCount),
  conflicts: list(conflict),
});

export type Provenance = Read<typeof provenance>;
export type PairKey = Read<typeof pair>;
export type District = Read<typeof district>;
export type AgenciesMerged = Read<typeof agenciesMerged>;
/** On what two sources contradict each other, and how that was settled. */
export type Conflict = Read<typeof conflict>;
/** What every fact has. */
export type Fact = Read<typeof commonFact>;

/**
 * The facts about Quảng Ninh, by type. Takes the text of `data/quang-ninh.json`; throws a TypeError that names the place
 * where the file has another shape.
 */
export const readFacts = (json: string) => {
  const { meta, sources, districts, pairs, agencies, posts, facts, asOfChecks, conflicts } = file(
    JSON.parse(json),
    'facts',
  );
  const ofType = <T>(type: string, reader: (value: unknown, where: string) => T, kind?: string): readonly T[] =>
    facts
      .filter((one) => one.type === type && (kind === undefined || one.kind === kind))
      .map(({ value, where }) => reader(value, where));
  return {
    /** The id and the type of each fact, in the order of the file. */
    all: facts.map(({ id, type }) => ({ id, type })),
    province: meta.province,
    sources,
    districts,
    pairs,
    /** The agencies that the mergers ended. */
    predecessors: agencies,
    headPosts: posts,
    /** How many mergers were reported to be done by a day. */
    publishedCounts: asOfChecks,
    conflicts,
    agenciesExisted: ofType('AgenciesExisted', agenciesExisted),
    schemeAdopted: ofType('ProvincialSchemeAdopted', schemeAdopted),
    titlesUnified: ofType('TitlesUnified', titlesUnified),
    policyAdopted: ofType('PolicyAdopted', policyAdopted),
    schemeDrafted: ofType('SchemeDrafted', commonFact),
    staffConsulted: ofType('AffectedStaffConsulted', commonFact),
    pilotPermissionRequested: ofType('PilotPermissionRequested', commonFact),
    pilotPermissionGranted: ofType('PilotPermissionGranted', commonFact),
    consolidations: ofType('AgenciesMerged', agenciesMerged, 'consolidation'),
    absorptions: ofType('AgenciesMerged', agenciesAbsorbed, 'absorption'),
    staffingQuotaSet: ofType('StaffingQuotaSet', staffingQuotaSet),
    staffingQuotaChanged: ofType('StaffingQuotaChanged', staffingQuotaChanged),
    staffReassigned: ofType('StaffReassigned', staffReassigned),
    staffTrained: ofType('StaffTrained', object(factOnAgency)),
    affiliatedBodyTransferred: ofType('AffiliatedBodyTransferred', affiliatedBodyTransferred),
    fundingChannelChanged: ofType('FundingChannelChanged', fundingChannelChanged),
    functionsAssigned: ofType('FunctionsAssigned', functionsAssigned),
    scopeRecorded: ofType('ScopeRecorded', scopeRecorded),
    proceduresIntegrated: ofType('ProceduresIntegrated', proceduresIntegrated),
    workingRegulationIssued: ofType('WorkingRegulationIssued', workingRegulationIssued),
    coordinationNoLongerNeeded: ofType('CoordinationDocumentNoLongerNeeded', object(factOnAgency)),
    positionHeld: ofType('PositionHeld', positionHeld),
    quotaImbalanceReported: ofType('QuotaImbalanceReported', object({ ...fact, note: text })),
    pilotModelsRegulated: ofType('PilotModelsRegulated', instrumentOfBody),
    reorganisationPaused: ofType('ReorganisationPaused', instrumentOfBody),
    reviewHeld: ofType('ReviewHeld', reviewHeld),
    supplementDirected: ofType('WorkingRegulationSupplementDirected', supplementDirected),
    focalPointsCounted: ofType('FocalPointsCounted', focalPointsCounted),
    issueRaised: ofType('IssueRaised', issueRaised),
    schemeProposed: ofType('SchemeProposed', schemeProposed),
    territoryMerged: ofType('TerritoryMerged', territoryMerged),
    partyOrganisationEstablished: ofType('PartyOrganisationEstablished', partyOrganisationEstablished),
    pilotSuspended: ofType('PilotSuspended', instrumentOfBody),
    splits: ofType('AgencySplit', agencySplit),
    territoryStatusChanged: ofType('TerritoryStatusChanged', territoryStatusChanged),
    territoryReorganised: ofType('TerritoryReorganised', territoryReorganised),
    levelAbolished: ofType('LevelAbolished', levelAbolished),
    partyOrganisationsEnded: ofType('PartyOrganisationsEnded', partyOrganisationsEnded),
  };
};

export type Facts = ReturnType<typeof readFacts>;
