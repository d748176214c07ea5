import type { CommandInput, CorrectionInput } from '@orgledger/domain';

/** What a history is made of: commands that record, and commands that correct what was recorded. */
export type AnyCommand = CommandInput | CorrectionInput;
