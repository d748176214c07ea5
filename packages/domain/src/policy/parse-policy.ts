import { freeze } from 'immer';
import { InvalidPolicy } from '../errors/index.ts';
import { type Policy, policySchema } from './policy.ts';

/**
 * The policy with everything that was left out (`PolicyInput` says how one is written), frozen: a ledger goes by it for as long as
 * it is open. Throws `InvalidPolicy` with the field.
 */
export const parsePolicy = (input: unknown): Policy => {
  const result = policySchema.safeParse(input);
  if (result.success) return freeze(result.data, true);
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys';
  const path = [...(issue?.path ?? []), ...(unknown ? issue.keys.slice(0, 1) : [])];
  throw new InvalidPolicy(
    path.map(safe).join('.'),
    unknown ? 'no rule or parameter is called so; leave it out' : (issue?.message ?? 'has another shape'),
  );
};

// A name that is not known comes from outside, so it is cut and stripped before it enters a message.
const safe = (part: PropertyKey): string =>
  String(part)
    .slice(0, 64)
    .replace(/[^A-Za-z0-9_-]/g, '?');

/** Every gate refuses but P1 and P8, which warn; every closing rule has to hold but P10, which warns. */
export const defaultPolicy: Policy = parsePolicy({});
