import type { ClosingId, GateId, PolicyInput } from '@orgledger/ledger';

/** All gates refuse, with some parameters, but one that does what is said. */
export const strictGates = (
  rule: GateId,
  severity: 'refuse' | 'warn' | 'off',
  parameters: PolicyInput['gates'] = {},
): PolicyInput => ({
  gates: {
    P1: { severity: 'refuse' },
    P8: { severity: 'refuse' },
    ...parameters,
    [rule]: { ...parameters[rule], severity },
  },
});

/** The gates off that a breach of one breaks too, as it cannot be had without. */
export const alsoBrokenOff = (rule: GateId): PolicyInput['gates'] => (rule === 'P5' ? { P7: { severity: 'off' } } : {});

/** All closing rules hold, but one that does what is said. */
export const strictClosing = (rule: ClosingId, severity: 'hold' | 'warn' | 'off'): PolicyInput => ({
  closing: { P10: { severity: 'hold' }, [rule]: { severity } },
});
