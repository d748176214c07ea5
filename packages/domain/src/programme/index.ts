export * from './commands.ts';
export * from './decider.ts';
export * from './events.ts';
export type { ProgrammeProcedure, ProgrammeState } from './state.ts';
