import { functionNames } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, originOf } from '../origin.ts';
import { pairOfJointAgency } from '../pair.ts';

/** What the joint agency is for, as far as the report lists it. */
export const functions = (facts: Facts): readonly Command[] =>
  facts.functionsAssigned.map((fact) => {
    const note = 'No other agency is named for these functions: it is taken to lead them.';
    return {
      command: 'AssignFunctions',
      id: fact.id,
      effective: edtf(fact.at),
      case: pairOfJointAgency(facts, fact.agency).id,
      provenance: originOf(facts, fact, [assumedField('functions.role', 'functions-led', note)]),
      data: {
        agencyId: fact.agency,
        functions: functionsOf(facts, fact.agency).map(({ functionId, name }) => ({ functionId, name, role: 'lead' })),
        // The list of the report ends with an ellipsis.
        complete: false,
      },
    };
  });

/** The functions that the report lists for a joint agency, and whose each of them is when the two part again. */
export const functionsOf = (facts: Facts, agencyId: string) =>
  facts.functionsAssigned
    .filter(({ agency }) => agency === agencyId)
    .flatMap(({ functions: listed }) => listed.map(named))
    .map(({ slug, name, bloc }) => {
      const { district } = pairOfJointAgency(facts, agencyId);
      return { functionId: `${district}/${slug}`, name, bloc };
    });

const named = (words: string) => {
  const found = functionNames.get(words);
  if (found === undefined) throw new TypeError(`the article's words are not given for the function: ${words}`);
  return found;
};
