import { notStated } from '../article.ts';
import { cityName } from '../city-name.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, type FieldOrigin, originOf } from '../origin.ts';
import { committeeOf, pairOf } from '../pair.ts';
import { type Persons, personOf } from '../persons.ts';
import { sealOf } from '../seal.ts';
import { functionsOf } from './functions.ts';

/** After the suspension every joint agency parts into two again, which continue the first two. No decision was found. */
export const splits = (facts: Facts, persons: Persons): readonly Command[] =>
  facts.splits.map((fact) => {
    const { id } = pairOf(fact);
    const successors = fact.successors.map((one) => ({ ...one, ...firstAgency(facts, one.continues) }));
    const party = successors.find(({ bloc }) => bloc === 'party');
    const state = successors.find(({ bloc }) => bloc === 'state');
    if (party === undefined || state === undefined) throw new TypeError(`${fact.id} lacks an agency of a bloc`);
    const functions = functionsOf(facts, fact.predecessor).filter(({ bloc }) => bloc === 'state');
    return {
      command: 'SplitAgency',
      id: fact.id,
      effective: edtf(fact.at),
      case: `${id}/apart-again`,
      provenance: originOf(facts, fact, fieldOrigins(functions.length > 0), 'splits'),
      data: {
        agencyId: fact.predecessor,
        successors: successors.map(({ id: agencyId, continues, name, nameEn, kind, bloc, titles }) => ({
          agencyId,
          name,
          translations: [{ language: 'en', name: nameEn }],
          kind,
          level: 'district',
          bloc,
          focalPoint: true,
          lines: [{ line: bloc, parentId: committeeOf(fact.district, bloc) }],
          continues,
          headPost: { positionId: `${agencyId}#head`, titles },
        })),
        // What nobody divided goes with the Party's agency.
        rest: party.id,
        functions: functions.map(({ functionId }) => ({ functionId, to: { kind: 'agency', agencyId: state.id } })),
        staff: [{ kind: 'released', personId: personOf(persons, id), reason: notStated }],
        seals: successors.map(({ id: agencyId, continues }) => ({ sealId: sealOf(continues), agencyId })),
      },
    };
  });

const firstAgency = (facts: Facts, agencyId: string) => {
  const agency = facts.predecessors.find(({ id }) => id === agencyId);
  const post = facts.headPosts.find((one) => one.agency === agencyId);
  if (agency === undefined || post === undefined) throw new TypeError(`the facts do not describe ${agencyId}`);
  const { district, pair, bloc, nameVi, nameEn } = agency;
  return {
    bloc,
    name: cityName(facts, district, nameVi),
    nameEn,
    kind: facts.pairs[pair][bloc].slug,
    titles: [{ name: post.titleVi, statutory: post.statutory }],
  };
};

const fieldOrigins = (withFunctions: boolean): FieldOrigin[] => {
  const own = 'Back to the agency of its own bloc.';
  return [
    assumedField('successors.name', 'split-names', 'As before, in the words of the district on the last day.'),
    assumedField('successors.headPost', 'back-to-own-bloc', own),
    assumedField('successors.lines', 'back-to-own-bloc', own),
    assumedField('seals', 'back-to-own-bloc', own),
    assumedField('staff', 'back-to-own-bloc', 'What became of the head is not stated.'),
    assumedField('rest', 'split-rest', 'How the rest was divided is not stated.'),
    ...(withFunctions ? [assumedField('functions', 'functions-parted', own)] : []),
  ];
};
