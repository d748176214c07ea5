import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, originOf } from '../origin.ts';
import { pairOf } from '../pair.ts';
import { type Persons, personOf } from '../persons.ts';

/** One person becomes head of both agencies of a pair, two to three years before they are joined. */
export const unifiedTitles = (facts: Facts, persons: Persons): readonly Command[] =>
  facts.titlesUnified.map((fact) => {
    const { id } = pairOf(fact);
    const note = 'Nobody is named: one person is taken to hold both posts from here on.';
    return {
      command: 'UnifyTitles',
      id: fact.id,
      effective: edtf(fact.at),
      case: id,
      provenance: originOf(facts, fact, [assumedField('personId', 'one-person-per-pair', note)]),
      data: { positionIds: fact.posts, personId: personOf(persons, id) },
    };
  });
