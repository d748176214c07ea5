import { endings, groups, metrics } from '../article.ts';
import type { Command, Instrument } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Fact, Facts } from '../facts.ts';
import { instrumentOf } from '../instrument.ts';
import { assumedField, originOf } from '../origin.ts';
import { committeeOf } from '../pair.ts';

const caseId = 'quang-ninh/end-of-district-level';
// The committees end after what reports to them.
const steps = { agencies: 0, authorities: 1 } as const;

/** The district level ends, in the state and in the Party: many agencies in one case. */
export const endOfLevel = (facts: Facts): readonly Command[] => [
  ...inspectorsGathered(facts),
  ...facts.levelAbolished.flatMap((fact) => {
    const { instrument: number, body } = fact;
    return allEnded(facts, fact, 'state', instrumentOf({ number, kind: 'law', body }));
  }),
  ...facts.partyOrganisationsEnded.flatMap((fact) => {
    const { instrument: number } = fact;
    const body = 'Central Organisation Committee';
    return allEnded(facts, fact, 'party', instrumentOf({ number, kind: 'guidance', body }));
  }),
];

/** What ends with the level in one bloc: the agencies, then the committees that they report to. */
const allEnded = (
  facts: Facts,
  fact: Fact & { readonly districts: readonly string[] },
  bloc: 'party' | 'state',
  instrument: Instrument,
): readonly Command[] => {
  const ending = [
    ...fact.districts
      .flatMap((district) => agenciesOf(facts, district, bloc))
      .map((agencyId) => ({ agencyId, order: steps.agencies })),
    ...fact.districts
      .map((district) => committeeOf(district, bloc))
      .map((agencyId) => ({ agencyId, order: steps.authorities })),
  ];
  return ending.map(({ agencyId, order }, index) => ({
    command: 'AbolishAgency',
    id: `${fact.id}/${index + 1}`,
    effective: edtf(fact.at),
    order,
    instruments: [instrument],
    case: caseId,
    provenance: originOf(facts, fact, [
      assumedField('agencyId', 'end-of-level', 'The source ends the whole level; it lists no agency.'),
      assumedField('rest', 'end-of-level', 'Who took over is not stated.'),
      ...(bloc === 'party' ? [assumedField('effective', 'end-of-level', 'The day on which the new ones start.')] : []),
    ]),
    data: { agencyId, reason: endings[bloc], rest: { kind: 'unknown' } },
  }));
};

const agenciesOf = (facts: Facts, district: string, bloc: 'party' | 'state'): readonly string[] => [
  ...facts.splits
    .filter((split) => split.district === district)
    .flatMap(({ successors }) => successors)
    .filter(({ continues }) => facts.predecessors.some((one) => one.id === continues && one.bloc === bloc))
    .map(({ id }) => id),
  // The one office that the facts name.
  ...(district === 'ha-long' && bloc === 'party' ? ['ha-long/party-office'] : []),
];

/** Inspectors come to the inspectorate of the province before those of the districts end. */
const inspectorsGathered = (facts: Facts): readonly Command[] =>
  facts.staffReassigned.flatMap(({ to, from, count, internalUnits, ...fact }): readonly Command[] => {
    if (to === undefined || count === undefined || internalUnits === undefined) return [];
    const latest = facts.levelAbolished[0]?.at.latest ?? fact.at.latest;
    const why = `Narrowed from ${edtf(fact.at)}: whoever comes over leaves an agency that is still there, and those of the districts end on ${latest}.`;
    const others = 'Departments of the province gave staff too; which of them, and how many, is not stated.';
    return [
      {
        command: 'ReassignGroup',
        id: `${fact.id}/1`,
        effective: edtf({ ...fact.at, latest }),
        case: caseId,
        provenance: originOf(facts, fact, [
          assumedField('effective', 'inspectors-window', why),
          assumedField('from', 'inspectors-window', others),
        ]),
        data: { agencyId: to, from, group: groups.inspectors, count: { kind: 'exactly', value: count } },
      },
      {
        command: 'RecordScope',
        id: `${fact.id}/2`,
        effective: edtf(fact.at),
        case: caseId,
        provenance: originOf(facts, fact),
        data: { agencyId: to, metric: metrics.divisions, figure: { kind: 'exactly', value: internalUnits } },
      },
    ];
  });
