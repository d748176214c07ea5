import { z } from 'zod';
import { type AgencyCommand, agencyCommandData } from '../agency/index.ts';
import { noteCommandData } from '../aggregate/index.ts';
import { type MergerCommand, mergerCommandData } from '../merger/index.ts';
import { type PositionCommand, positionCommandData } from '../position/index.ts';
import { type ProgrammeCommand, programmeCommandData } from '../programme/index.ts';
import { caseId, commandBasis, name } from '../values/index.ts';

/** What only the process orders. */
type InternalType = 'Confirm' | 'JoinPredecessor' | 'RefuseJoin' | 'RelayInventory';

/** What a caller can order, as the aggregates see it. */
export type DomainCommand = Exclude<
  AgencyCommand | PositionCommand | MergerCommand | ProgrammeCommand,
  { type: InternalType }
>;
export type CommandType = DomainCommand['type'];

const commandData = {
  ...agencyCommandData,
  ...positionCommandData,
  ...mergerCommandData,
  ...programmeCommandData,
  ...noteCommandData,
};
type CommandData = typeof commandData;

const frame = {
  ...commandBasis,
  /** What belongs to one reorganisation (vụ việc). */
  case: caseId.optional(),
  /** Makes the command idempotent: the same id twice is once. */
  id: name.max(200).optional(),
  /** Who recorded it. */
  actor: name.optional(),
};
const frameObject = z.strictObject(frame);

/** A command as a caller writes it, in code or as a line of an import. */
export type CommandInput = {
  [T in CommandType]: { command: T; data: z.input<CommandData[T]> } & z.input<typeof frameObject>;
}[CommandType];

/** The schema of each command, as a caller writes it. */
export const commandSchemas: ReadonlyMap<string, z.ZodType<CommandFrame>> = new Map(
  Object.entries(commandData).map(([type, data]): [string, z.ZodType<CommandFrame>] => [
    type,
    z.strictObject({ command: z.literal(type), data, ...frame }),
  ]),
);

export type CommandFrame = { command: string; data: object } & z.infer<typeof frameObject>;
