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
const district = object({ id: text, partyCommittee: authority, peoplesCommittee: authority });
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
  fieldProvenance: table(provenance),
});
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
});

export type Provenance = Read<typeof provenance>;
export type PairKey = Read<typeof pair>;
export type District = Read<typeof district>;
export type AgenciesMerged = Read<typeof agenciesMerged>;
/** What every fact has. */
export type Fact = Read<typeof commonFact>;

/**
 * What this example needs of the facts about Quảng Ninh, by type. Takes the text of `data/quang-ninh.json`; throws a
 * TypeError that names the place where the file has another shape.
 */
export const readFacts = (json: string) => {
  const { meta, sources, districts, pairs, agencies, posts, facts } = file(JSON.parse(json), 'facts');
  const ofType = <T>(type: string, reader: (value: unknown, where: string) => T, kind?: string): readonly T[] =>
    facts
      .filter((one) => one.type === type && (kind === undefined || one.kind === kind))
      .map(({ value, where }) => reader(value, where));
  return {
    /** Of all facts, also of those that are not read here. */
    ids: new Set(facts.map(({ id }) => id)),
    province: meta.province,
    sources,
    districts,
    pairs,
    /** The agencies that the mergers ended. */
    predecessors: agencies,
    headPosts: posts,
    agenciesExisted: ofType('AgenciesExisted', agenciesExisted),
    schemeAdopted: ofType('ProvincialSchemeAdopted', schemeAdopted),
    titlesUnified: ofType('TitlesUnified', titlesUnified),
    /** The absorptions of 2020 have other fields and are not read yet. */
    consolidations: ofType('AgenciesMerged', agenciesMerged, 'consolidation'),
    staffingQuotaSet: ofType('StaffingQuotaSet', staffingQuotaSet),
    staffingQuotaChanged: ofType('StaffingQuotaChanged', staffingQuotaChanged),
    affiliatedBodyTransferred: ofType('AffiliatedBodyTransferred', affiliatedBodyTransferred),
    fundingChannelChanged: ofType('FundingChannelChanged', fundingChannelChanged),
    functionsAssigned: ofType('FunctionsAssigned', functionsAssigned),
    workingRegulationIssued: ofType('WorkingRegulationIssued', workingRegulationIssued),
    positionHeld: ofType('PositionHeld', positionHeld),
    issueRaised: ofType('IssueRaised', issueRaised),
  };
};

export type Facts = ReturnType<typeof readFacts>;
