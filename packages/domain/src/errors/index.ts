export * from './event-errors.ts';
export * from './policy-errors.ts';
export * from './refusal.ts';
export * from './refused.ts';
export * from './rule-id.ts';
