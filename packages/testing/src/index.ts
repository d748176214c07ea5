export * from './histories/index.ts';
export { type ExpectedRefusal, specify } from './specification/specify.ts';
