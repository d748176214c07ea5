export * from './command-schemas.ts';
export * from './event-codec.ts';
export * from './event-schemas.ts';
export * from './parse-command.ts';
export * from './target.ts';
