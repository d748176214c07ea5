export * from './confirmed.ts';
export * from './corrections.ts';
export * from './create-decider.ts';
export * from './message.ts';
export { type NoteRecorded, noteCommandData, noteEventData, type RecordNote } from './note-recorded.ts';
export { changed, type Resolution, resolveCorrections } from './resolve-corrections.ts';
export * from './same-json.ts';
export * from './state.ts';
export * from './timeline.ts';
