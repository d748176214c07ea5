export * from './commands.ts';
export * from './decider.ts';
export * from './events.ts';
export type { AgencyProcedure, AgencyState } from './state.ts';
export { responsibilities } from './state.ts';
