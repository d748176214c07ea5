import type { CommandInput } from '@orgledger/ledger';

/** A command as the ledger takes it, with an id of its own and where it comes from. */
export type Command = CommandInput & { id: string; provenance: Origin };

/** Where a command comes from. `ref` is the fact's id. */
export type Origin = NonNullable<CommandInput['provenance']>;

/** The decision or scheme (văn bản) that a command rests on. */
export type Instrument = NonNullable<CommandInput['instruments']>[number];

const actor = 'quang-ninh-example';

/** One line, without its line feed: always the same fields in the same order, in NFC. */
export const lineOf = ({
  command,
  id,
  effective,
  order = 0,
  instruments,
  case: caseId,
  provenance,
  data,
}: Command): string =>
  JSON.stringify({ command, id, effective, order, instruments, case: caseId, actor, provenance, data }).normalize(
    'NFC',
  );
