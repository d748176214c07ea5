import { type RuleId, ruleCatalogue, stateRules, transitionRules } from '@orgledger/domain';
import { type RuleProperty, ruleProperty } from '../rule-property.ts';

const described = new Map(Object.entries(ruleCatalogue));

/** What a rule says. Those that judge a chart or an entry are all hard, and so in the catalogue. */
const statementOf = (id: RuleId): string => described.get(id)?.statement ?? id;

/** The rules that judge a chart at the end of a day, as the ledger judges them. */
export const stateProperties: readonly RuleProperty[] = stateRules.map(({ id, judge }) =>
  ruleProperty({
    id,
    name: id,
    statement: statementOf(id),
    watch: () => ({ endOfDay: (chart, touched) => [...touched].flatMap((subject) => judge(chart, subject)) }),
  }),
);

/** The rules that judge an entry by what was before it and what is after it. */
export const transitionProperties: readonly RuleProperty[] = transitionRules.map(({ id, judge }) =>
  ruleProperty({
    id,
    name: id,
    statement: statementOf(id),
    watch: () => ({ applied: ({ before, entry, after }) => judge(before, entry, after) }),
  }),
);
