import type { Destination, Figure, Title } from './said/index.ts';
import type { Tables } from './tables.ts';

/** All that tables say, as a set of sentences: two organisations are the same when they say the same. */
export const sentences = (t: Tables): ReadonlySet<string> =>
  new Set([...ofAgencies(t), ...ofWhatTheyHave(t), ...ofPeople(t), ...ofProcedure(t)]);

/** A number as far as it is known. */
export const figure = (one: Figure): string => (one.kind === 'unknown' ? 'unknown' : `${one.kind} ${one.value}`);

const ofAgencies = ({ agencies, lines, identifiers }: Tables): readonly string[] => [
  ...agencies.flatMap(({ id, name, kind, level, bloc, focalPoint, continues, unitOf, ended }) => [
    `${id} is ${ended === undefined ? 'active' : `ended: ${ended.kind} into ${list(ended.into)}`}`,
    `${id} is called ${name}`,
    `${id} is a ${kind} of the ${level}, ${bloc}${focalPoint ? ', a focal point' : ''}`,
    ...(continues === undefined ? [] : [`${id} continues ${continues}`]),
    ...(unitOf === undefined ? [] : [`${id} is a unit of ${unitOf}`]),
  ]),
  ...identifiers.map(({ agencyId, scheme, value }) => `${agencyId} is ${value} in ${scheme}`),
  ...lines.map(({ agencyId, line, parentId }) => `${agencyId} reports on the line ${line} to ${parentId}`),
];

const ofWhatTheyHave = (t: Tables): readonly string[] => [
  ...t.functions.map(({ agencyId, functionId, role }) => `${agencyId} has ${functionId} as ${role}`),
  ...t.gone.map(({ functionId, to }) => `${functionId} is gone: ${where(to)}`),
  ...t.quota.map(({ agencyId, bloc, posts }) => `${agencyId} has the quota ${bloc} ${posts ?? 'unknown'}`),
  ...t.seals.map(({ agencyId, sealId, bloc }) => `${agencyId} has the seal ${sealId} of ${bloc}`),
  ...t.affiliates.map(({ agencyId, body, mode, of }) => `${agencyId} has the ${body} of ${of}, ${mode}`),
  ...t.funding.map(({ agencyId, paidBy, followedBy }) => `${agencyId} is paid by ${paidBy}, followed by ${followedBy}`),
  ...t.regulations.map(
    ({ agencyId, principle, generalResponsibility }) =>
      `${agencyId} works by ${principle ?? 'rules'} under ${generalResponsibility ?? 'nobody'}`,
  ),
  ...t.tasks.map(({ agencyId, taskId, name, positionId }) => `${taskId} (${name}) of ${agencyId} is for ${positionId}`),
  ...t.remarks.map(({ agencyId, key, text }) => `${agencyId}: ${key}, ${text}`),
];

const ofPeople = (t: Tables): readonly string[] => [
  ...t.positions.map(({ id, agencyId, rank, capacity, titles, ended, into }) =>
    ended
      ? `${id} has ended into ${into ?? 'nothing'}`
      : `${id} is in ${agencyId}: ${rank}, for ${capacity}, ${list(titles.map(titled))}`,
  ),
  ...t.holdings.map(
    ({ personId, positionId, appointment, seconded, payKept }) =>
      `${personId} holds ${positionId}: ${appointment}, ${awayTo(seconded)}, pay kept ${payKept ?? 'not'}`,
  ),
  ...t.released.map(({ personId, reason }) => `${personId} is released: ${reason}`),
  ...t.trained.map(({ personId, subject }) => `${personId} was trained in ${subject}`),
];

const ofProcedure = (t: Tables): readonly string[] => [
  ...t.mergers.map(
    ({ id, shape, predecessors, successorId, status }) =>
      `${id} (${shape} of ${list(predecessors.map(({ agencyId }) => agencyId))} into ${successorId}) is ${status}`,
  ),
  ...t.programmes.flatMap(({ programmeId, title, mergers }) => [
    `${programmeId} is called ${title}`,
    ...mergers.map((mergerId) => `${programmeId} plans ${mergerId}`),
  ]),
  ...t.items.map(({ programmeId, key, state }) => `${programmeId}: ${key}, ${state}`),
];

const list = (words: readonly string[]): string => (words.length === 0 ? 'nothing' : words.join(', '));

const titled = ({ name, statutory }: Title): string => `${name}${statutory ? ' (statutory)' : ''}`;

const awayTo = (seconded: Tables['holdings'][number]['seconded']): string =>
  seconded === undefined ? 'not away' : `seconded to ${where(seconded.to)} until ${seconded.until ?? 'some day'}`;

const where = (to: Destination | 'discontinued'): string => {
  if (to === 'discontinued' || to.kind === 'unknown') return to === 'discontinued' ? to : 'unknown';
  return to.kind === 'outside' ? to.name : to.agencyId;
};
