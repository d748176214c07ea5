import type { AgencySaid } from './agency.ts';
import type { MergerSaid } from './merger.ts';
import type { PositionSaid } from './position.ts';
import type { ProgrammeSaid } from './programme.ts';
import type { Say } from './words.ts';

export type { AgencySaid } from './agency.ts';
export type { CorrectionSaid } from './correction.ts';
export type { Destinations, Joined, MergerSaid, Predecessor } from './merger.ts';
export type { PositionSaid } from './position.ts';
export type { ProgrammeSaid } from './programme.ts';
export type * from './words.ts';

/** Everything that can be said. A command that is not among them fails to type-check where the model is asked. */
export type Said =
  | AgencySaid
  | PositionSaid
  | MergerSaid
  | ProgrammeSaid
  | Say<'RecordNote', unknown>
  | Say<'ForgetPerson', unknown>;
