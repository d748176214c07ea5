export * from './histories/index.ts';
export * from './mutations/index.ts';
export { decideAfter, refusalOf } from './specification/decide-after.ts';
export { type ExpectedRefusal, specify } from './specification/specify.ts';
