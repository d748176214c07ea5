export { type RuleDescription, type RuleScope, ruleCatalogue } from './catalogue.ts';
export { assignmentAdvice, mayAssign } from './f3-one-responsible-per-task.ts';
export { endsOnce } from './l2-ends-once.ts';
export { followsWithoutGap, gap } from './l3-no-gap.ts';
export type { MergerStatus } from './p4-in-order.ts';
export { type Parties, partiesOf } from './parties.ts';
export { stateRules, transitionRules } from './shared-rules.ts';
export * from './violation.ts';
