export { createResolver, type Resolver } from './resolver.ts';
export { type Step, type StepKind, stepKinds, steps } from './step.ts';
