export * from './commands.ts';
export * from './decider.ts';
export * from './events.ts';
export type { PersonProcedure, PersonState } from './state.ts';
