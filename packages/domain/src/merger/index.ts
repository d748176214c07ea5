export * from './commands.ts';
export * from './decider.ts';
export * from './events.ts';
export type { MergerProcedure, MergerState } from './state.ts';
