import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, originOf } from '../origin.ts';
import { pairIn } from '../scope.ts';

/** One person becomes head of both agencies of a pair, two to three years before they are joined. */
export const unifiedTitles = (facts: Facts, persons: ReadonlyMap<string, string>): readonly Command[] =>
  facts.titlesUnified.flatMap((fact): readonly Command[] => {
    const pair = pairIn(fact);
    if (pair === undefined) return [];
    const note = 'Nobody is named: one person is taken to hold both posts from here on.';
    return [
      {
        command: 'UnifyTitles',
        id: fact.id,
        effective: edtf(fact.at),
        case: pair.id,
        provenance: originOf(facts, fact, [assumedField('personId', 'one-person-per-pair', note)]),
        data: { positionIds: fact.posts, personId: personOf(persons, pair.id) },
      },
    ];
  });

const personOf = (persons: ReadonlyMap<string, string>, pairId: string): string => {
  const person = persons.get(pairId);
  if (person === undefined) throw new TypeError(`persons.json gives no id for the head of ${pairId}`);
  return person;
};
