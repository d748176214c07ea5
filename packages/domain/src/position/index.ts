export * from './commands.ts';
export * from './decider.ts';
export * from './events.ts';
export type { PositionProcedure, PositionState } from './state.ts';
