import type { Policy } from './policy.ts';

/** True where the policy says that a rule is not judged. Hard rules are no part of a policy, so they are never off. */
export const isOff = ({ gates, closing }: Policy, rule: string): boolean =>
  new Map<string, { readonly severity: string }>([...Object.entries(gates), ...Object.entries(closing)]).get(rule)
    ?.severity === 'off';
