import { rationale } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { AgenciesMerged, Facts } from '../facts.ts';
import { instrumentOf } from '../instrument.ts';
import { assumedField, type FieldOrigin, fieldOrigin, fromArticle, originOf } from '../origin.ts';
import { pairOf } from '../pair.ts';
import { districtMergers } from '../programme.ts';

/** The two agencies of a pair end and a joint one begins. What is not said goes with the rest: staff, posts and seals. */
export const mergers = (facts: Facts): readonly Command[] =>
  facts.consolidations.map((fact) => {
    const { id } = pairOf(fact);
    const { successor } = fact;
    return {
      command: 'RecordMerger',
      id: fact.id,
      effective: edtf(fact.at),
      instruments: [
        instrumentOf({
          number: fact.instrument,
          kind: 'decision',
          body: fact.decidedBy,
          signed: fact.decidedOn,
          announced: fact.announcedOn,
        }),
      ],
      case: id,
      provenance: originOf(facts, fact, fieldOrigins(facts, fact)),
      data: {
        mergerId: id,
        programmeId: districtMergers,
        group: fact.pair,
        shape: 'consolidation',
        predecessors: fact.predecessors.map((agencyId) => ({ agencyId })),
        successor: {
          agencyId: successor.id,
          profile: {
            name: successor.nameVi,
            translations: [{ language: 'en', name: successor.nameEn }],
            kind: facts.pairs[fact.pair].agency.slug,
            level: 'district',
            bloc: 'joint',
            focalPoint: true,
          },
        },
        // Without a holder: the one person who held both posts follows.
        headPost: {
          positionId: successor.headPost.id,
          titles: [{ name: successor.headPost.titleVi, statutory: false }],
        },
        rationale,
      },
    };
  });

// What the facts call a field, what the command calls it, and the assumption wherever no source states it.
const fields: readonly { readonly of: string; readonly field: string; readonly row?: string }[] = [
  { of: 'kind', field: 'shape' },
  { of: 'decidedBy', field: 'instruments', row: 'decided-by' },
  { of: 'successor.nameVi', field: 'successor.profile.name', row: 'joint-names' },
  { of: 'sealsKept', field: 'seals' },
  { of: 'initialStaffing', field: 'staff', row: 'staff-as-they-were' },
];

const fieldOrigins = (facts: Facts, fact: AgenciesMerged): FieldOrigin[] => [
  ...fields.flatMap(({ of, field, row }) => {
    const provenance = fact.fieldProvenance.get(of);
    if (provenance === undefined) return [];
    const stated = provenance.mark !== 'assumed' && !(of === 'successor.nameVi' && isComposed(fact));
    return [fieldOrigin(facts, field, provenance, stated ? undefined : row)];
  }),
  assumedField('programmeId', 'mergers-in-programme', 'The merger is taken to be one of the programme.'),
  assumedField('successor.profile.lines', 'two-reporting-lines', 'Left open: both lines of the predecessors go on.'),
  assumedField('headPost.titles', 'head-title', 'Called so in two districts; taken to be no title of a statute.'),
  fromArticle(facts, 'rationale'),
];

// Of all joint agencies only one has its full name in a report; of the others the kind is verified.
const isComposed = ({ successor }: AgenciesMerged): boolean => successor.id !== 'dong-trieu/insp-insp';
