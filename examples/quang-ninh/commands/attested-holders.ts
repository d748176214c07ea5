import { afterTheMerger } from '../after-the-merger.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, originOf } from '../origin.ts';
import { pairOf } from '../pair.ts';
import { type Persons, personOf } from '../persons.ts';

/** Officials whom the article names in a post, on some day. Since when they hold it is not stated. */
export const attestedHolders = (facts: Facts, persons: Persons): readonly Command[] =>
  facts.positionHeld.map((fact): Command => {
    const merger = facts.consolidations.find(({ successor }) => successor.headPost.id === fact.post);
    if (merger === undefined) {
      return {
        command: 'AttestHolder',
        id: fact.id,
        effective: edtf(fact.at),
        provenance: originOf(facts, fact),
        data: { positionId: fact.post, personId: personOf(persons, fact.post.replace(/#head$/, '')) },
      };
    }
    const { id } = pairOf(merger);
    const note = 'Taken to be the person who held the unified posts before.';
    return {
      command: 'AttestHolder',
      id: fact.id,
      effective: edtf(fact.at),
      order: 1,
      case: id,
      provenance: originOf(facts, fact, [
        assumedField('personId', 'officials-are-those-persons', note),
        afterTheMerger,
      ]),
      data: { positionId: fact.post, personId: personOf(persons, id) },
    };
  });
