export { defaultPolicy, parsePolicy } from './parse-policy.ts';
export { type Policy, type PolicyInput, policySchema } from './policy.ts';
export { isOff } from './severity-of.ts';
