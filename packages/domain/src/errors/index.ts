export * from './event-errors.ts';
export * from './refusal.ts';
export * from './refused.ts';
