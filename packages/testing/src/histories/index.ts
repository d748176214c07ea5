export { GENERATOR, RACED, RIVALLED, RULE_BREAKER, STRANGER } from './actors.ts';
export type { AnyCommand } from './any-command.ts';
export { type Candidates, candidatesOf } from './candidates.ts';
export type { StepKind } from './repertoire.ts';
export { createResolver, type Resolver } from './resolver.ts';
export { type Step, stepKinds, steps } from './step.ts';
