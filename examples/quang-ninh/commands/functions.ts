import { functionNames } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, originOf } from '../origin.ts';
import { pairOfJointAgency } from '../scope.ts';

/** What the joint agency is for, as far as the report lists it. */
export const functions = (facts: Facts): readonly Command[] =>
  facts.functionsAssigned.flatMap((fact): readonly Command[] => {
    const pair = pairOfJointAgency(facts, fact.agency);
    if (pair === undefined) return [];
    const note = 'No other agency is named for these functions: it is taken to lead them.';
    return [
      {
        command: 'AssignFunctions',
        id: fact.id,
        effective: edtf(fact.at),
        case: pair.id,
        provenance: originOf(facts, fact, [assumedField('functions.role', 'functions-led', note)]),
        data: {
          agencyId: fact.agency,
          functions: fact.functions.map((words) => {
            const { slug, name } = named(words);
            return { functionId: `${pair.district}/${slug}`, name, role: 'lead' };
          }),
          // The list of the report ends with an ellipsis.
          complete: false,
        },
      },
    ];
  });

const named = (words: string) => {
  const found = functionNames.get(words);
  if (found === undefined) throw new TypeError(`the article's words are not given for the function: ${words}`);
  return found;
};
