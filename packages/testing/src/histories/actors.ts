/** Who gives the commands of generated histories. */
export const GENERATOR = 'generator';

/** Somebody whom no ledger under test lets do anything. */
export const STRANGER = 'stranger';

/** Somebody whom another writer always outruns. */
export const RIVALLED = 'rivalled';

/** Who tries what is forbidden. */
export const RULE_BREAKER = 'rule-breaker';
