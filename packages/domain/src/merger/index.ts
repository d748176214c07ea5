export * from './commands.ts';
export * from './decider.ts';
export * from './events.ts';
export { heirOfPredecessor } from './heir-of-predecessor.ts';
export * from './inventory.ts';
export { namedPositions } from './named-positions.ts';
export { type Party, partiesOfProposal } from './parties.ts';
export type { MergerProcedure, MergerState } from './state.ts';
