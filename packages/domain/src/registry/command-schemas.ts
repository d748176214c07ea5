import { z } from 'zod';
import { type AgencyCommand, agencyCommandData } from '../agency/index.ts';
import { type CorrectionCommand, correctionBasis, correctionCommandData, noteCommandData } from '../aggregate/index.ts';
import { type MergerCommand, mergerCommandData } from '../merger/index.ts';
import { type PersonCommand, personCommandData } from '../person/index.ts';
import { type PositionCommand, positionCommandData } from '../position/index.ts';
import { type ProgrammeCommand, programmeCommandData } from '../programme/index.ts';
import { caseId, commandBasis, name } from '../values/index.ts';

/** What only the process orders. */
type InternalType = 'Confirm' | 'JoinPredecessor' | 'RefuseJoin' | 'RelayInventory';

/** What a caller can order, as the aggregates see it. */
export type DomainCommand = Exclude<
  AgencyCommand | PositionCommand | MergerCommand | ProgrammeCommand | PersonCommand,
  { type: InternalType }
>;
export type CommandType = Exclude<DomainCommand, CorrectionCommand>['type'];

const commandData = {
  ...agencyCommandData,
  ...positionCommandData,
  ...mergerCommandData,
  ...programmeCommandData,
  ...personCommandData,
  ...noteCommandData,
};
type CommandData = typeof commandData;

const envelope = {
  /** What belongs to one reorganisation (vụ việc). */
  case: caseId.optional(),
  /** Makes the command idempotent: the same id twice is once. */
  id: name.max(200).optional(),
  /** Who recorded it. */
  actor: name.optional(),
};
const frame = { ...commandBasis, ...envelope };
const frameObject = z.strictObject(frame);

// A correction has no day of its own.
const correctionFrame = { ...correctionBasis, ...envelope };
const correctionFrameObject = z.strictObject(correctionFrame);

/** A command as a caller writes it, in code or as a line of an import. */
export type CommandInput = {
  [T in CommandType]: { command: T; data: z.input<CommandData[T]> } & z.input<typeof frameObject>;
}[CommandType];

/** A command that corrects what was recorded, as a caller writes it. */
export type CorrectionInput = {
  [T in keyof typeof correctionCommandData]: {
    command: T;
    data: z.input<(typeof correctionCommandData)[T]>;
  } & z.input<typeof correctionFrameObject>;
}[keyof typeof correctionCommandData];

const schemaOf = (type: string, data: z.ZodType<object>, shape: z.ZodRawShape) =>
  // Every shape that is given here is one of the two frames.
  [type, z.strictObject({ command: z.literal(type), data, ...shape }) as unknown as z.ZodType<CommandFrame>] as const;

/** The schema of each command, as a caller writes it. */
export const commandSchemas: ReadonlyMap<string, z.ZodType<CommandFrame>> = new Map([
  ...Object.entries(commandData).map(([type, data]) => schemaOf(type, data, frame)),
  ...Object.entries(correctionCommandData).map(([type, data]) => schemaOf(type, data, correctionFrame)),
]);

export type CommandFrame = { command: string; data: object } & z.infer<typeof correctionFrameObject> &
  Partial<z.infer<typeof frameObject>>;
