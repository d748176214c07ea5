/** Who gives the commands of generated histories. */
export const GENERATOR = 'generator';

/** Somebody whom no ledger under test lets do anything. */
export const STRANGER = 'stranger';

/** Somebody whom another writer always outruns. */
export const RIVALLED = 'rivalled';

/** Who tries what is forbidden. */
export const RULE_BREAKER = 'rule-breaker';

/** Somebody who proposes a merger at the same moment as another writer, on a store that lets both pass. */
export const RACED = 'raced';
