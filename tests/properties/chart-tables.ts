import type { AgencyRecord, Chart, ProgrammeRecord } from '@orgledger/domain';
import { figure } from '../model/sentences.ts';
import type { Tables } from '../model/tables.ts';

/** What a chart says, as the tables of the reference model. */
export const tablesOf = (chart: Chart): Tables => {
  const agencies = [...chart.agencies.values()];
  const positions = [...chart.positions.values()];
  const persons = [...chart.persons.values()];
  const programmes = [...chart.programmes.values()];
  const each = <R>(rowsOf: (agency: AgencyRecord) => readonly R[]) =>
    agencies.flatMap((agency) => rowsOf(agency).map((row) => ({ ...row, agencyId: agency.id })));
  return {
    agencies: agencies.map(({ name, end, ...one }) => ({ ...one, name: name.value, ended: end })),
    identifiers: each(({ identifiers }) => identifiers),
    lines: each(({ lines }) => lines),
    functions: each(({ functions }) => functions),
    gone: [...chart.functions.values()].flatMap(({ id, gone }) =>
      gone === undefined ? [] : [{ functionId: id, to: gone.to }],
    ),
    quota: each(({ quota }) => quota),
    seals: each(({ seals }) => seals),
    affiliates: each(({ affiliates }) => affiliates),
    funding: agencies.flatMap(({ id, funding }) => (funding === undefined ? [] : [{ ...funding, agencyId: id }])),
    regulations: agencies.flatMap(({ id, regulation }) =>
      regulation === undefined ? [] : [{ ...regulation, agencyId: id }],
    ),
    tasks: each(({ tasks }) => tasks),
    positions: positions.map(({ end, ...one }) => ({ ...one, ended: end !== undefined, into: end?.into })),
    holdings: positions.flatMap(({ id, holders }) =>
      holders.map(({ personId, appointment, seconded, payKept }) => ({
        personId,
        positionId: id,
        appointment,
        ...(seconded === undefined ? {} : { seconded }),
        ...(payKept === undefined ? {} : { payKept: payKept.until }),
      })),
    ),
    released: persons.flatMap(({ id, released }) =>
      released === undefined ? [] : [{ personId: id, reason: released.reason }],
    ),
    trained: persons.flatMap(({ id, trained }) => trained.map(({ subject }) => ({ personId: id, subject }))),
    remarks: agencies.flatMap(remarksOf),
    mergers: [...chart.mergers.values()].map(({ id, shape, predecessors, successorId, status }) => ({
      id,
      shape,
      predecessors: predecessors.map((agencyId) => ({ agencyId })),
      successorId,
      status: status.value,
    })),
    programmes: programmes.map(({ id, title, mergers }) => ({
      programmeId: id,
      title: title.value,
      mergers: mergers.map(({ mergerId }) => mergerId),
    })),
    items: programmes.flatMap(itemsOf),
  };
};

const remarksOf = ({ id, postLimits, surplus, scope, procedures, groups }: AgencyRecord): Tables['remarks'] =>
  [
    ...postLimits.map(({ postClass, atMost }) => [`limit of ${postClass}`, `at most ${atMost}`] as const),
    ...surplus.map(
      ({ postClass, posts, until }) =>
        [`surplus of ${postClass}`, `${posts} until ${until ?? 'an unknown day'}`] as const,
    ),
    ...scope.map((one) => [`scope ${one.metric}`, figure(one.figure)] as const),
    ...procedures.map(({ chain }) => [`procedure ${chain.join(' > ')}`, 'integrated'] as const),
    ...groups.map((one) => {
      const text = one.kind === 'trained' ? `was trained in ${one.subject}` : `came from ${one.from.join(', ')}`;
      return [`group ${one.group}`, text] as const;
    }),
  ].map(([key, text]) => ({ agencyId: id, key, text }));

const itemsOf = (programme: ProgrammeRecord): Tables['items'] =>
  [
    ...programme.issues.map(({ issueId, topic, resolved }) => [
      `issue ${issueId} on ${topic}`,
      resolved === undefined ? 'open' : `resolved: ${resolved.outcome}`,
    ]),
    ...programme.consultations.flatMap(({ consultationId, opinions, closed }) => [
      [`consultation ${consultationId}`, closed === undefined ? 'open' : 'closed'],
      ...new Map(opinions.map(({ from, opinion }) => [`opinion of ${from} in ${consultationId}: ${opinion}`, 'given'])),
    ]),
    ...programme.pilotLeaves.map(({ leaveId, status }) => [`leave ${leaveId}`, status.value]),
    ...programme.moratoria.map(({ moratoriumId, lifted }) => [
      `moratorium ${moratoriumId}`,
      lifted === undefined ? 'in force' : 'lifted',
    ]),
    ...programme.directives.flatMap(({ directiveId, addressees, complied }) =>
      addressees.map((addressee) => [
        `directive ${directiveId} to ${addressee}`,
        complied.some((one) => one.addressee === addressee) ? 'complied with' : 'open',
      ]),
    ),
    ...programme.reviews.map(({ reviewId, stage }) => [`review ${reviewId}`, stage]),
    ...programme.precedentFor.map((one) => [`precedent for ${one.programmeId}`, 'set']),
  ].map(([key = '', state = '']) => ({ programmeId: programme.id, key, state }));
