import { defaultPolicy, type PolicyInput } from '@orgledger/domain';

const all = <S extends string>(rules: object, severity: S) =>
  Object.fromEntries(Object.keys(rules).map((rule) => [rule, { severity }]));

/** Gates and closing rules warn and refuse nothing: for scenes that are about something else. */
export const warnOnly: PolicyInput = {
  gates: all(defaultPolicy.gates, 'warn'),
  closing: all(defaultPolicy.closing, 'warn'),
};
