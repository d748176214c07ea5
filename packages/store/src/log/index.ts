export * from './alarm.ts';
export * from './decide-append.ts';
export * from './event-store.ts';
export * from './log.ts';
