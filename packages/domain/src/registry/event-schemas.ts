import type { z } from 'zod';
import { type AgencyEvent, agencyEventData } from '../agency/index.ts';
import { confirmation, correctionEventData, noteEventData } from '../aggregate/index.ts';
import { type MergerEvent, mergerEventData } from '../merger/index.ts';
import { type PersonEvent, personEventData } from '../person/index.ts';
import { type PositionEvent, positionEventData } from '../position/index.ts';
import { type ProgrammeEvent, programmeEventData } from '../programme/index.ts';

export type DomainEvent = AgencyEvent | PositionEvent | MergerEvent | ProgrammeEvent | PersonEvent;
export type EventType = DomainEvent['type'];

/** A version of an event's data, and how to make the next version of it. The last version has no upcaster. */
type Version = { readonly schema: z.ZodType; readonly upcast?: (data: unknown) => unknown };

const currentSchemas: Readonly<Record<EventType, z.ZodType>> = {
  ...agencyEventData,
  ...positionEventData,
  ...mergerEventData,
  ...programmeEventData,
  ...personEventData,
  ...noteEventData,
  ...correctionEventData,
  Confirmed: confirmation,
};

/**
 * Earlier versions, oldest first: `AgencyRenamed: [{ schema: agencyRenamedV1, upcast: (data) => ... }]` makes the schema
 * above version 2.
 */
const earlierVersions: Partial<Record<EventType, readonly Version[]>> = {};

/** All versions of each event type, version 1 first. */
export type EventSchemas = ReadonlyMap<string, readonly Version[]>;

export const eventSchemas: EventSchemas = new Map(
  Object.entries(currentSchemas).map(([type, schema]) => [
    type,
    [...(earlierVersions[type as EventType] ?? []), { schema }],
  ]),
);
