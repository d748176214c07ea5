export * from './confirmed.ts';
export * from './create-decider.ts';
export * from './message.ts';
export * from './note-recorded.ts';
export * from './same-json.ts';
export * from './state.ts';
export * from './timeline.ts';
