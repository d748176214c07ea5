import { z } from 'zod';
import {
  agencyId,
  commandBasis,
  eventBasis,
  figure,
  mergerId,
  name,
  note,
  positionId,
  programmeId,
  term,
} from '../values/index.ts';
import type { Message } from './message.ts';

/** Whom a note or a correction is about. No person: nothing is noted of one, and that one was forgotten stays so. */
export const about = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('agency'), id: agencyId }),
    z.strictObject({ kind: z.literal('position'), id: positionId }),
    z.strictObject({ kind: z.literal('merger'), id: mergerId }),
    z.strictObject({ kind: z.literal('programme'), id: programmeId }),
  ],
  { error: 'a note or a correction is about an agency, a position, a merger or a programme' },
);

/** A fact that is no decision, kept so that none is lost. It changes no chart. Lives in the stream of whom it is about. */
const noteRecorded = z.strictObject({
  about,
  topic: term,
  text: note,
  figures: z.array(z.strictObject({ name, figure })).max(50),
});

export const noteEventData = { NoteRecorded: noteRecorded.extend(eventBasis) };
export const noteCommandData = { RecordNote: noteRecorded.extend({ figures: noteRecorded.shape.figures.default([]) }) };

const basis = z.strictObject(commandBasis);
type Given = z.infer<typeof noteCommandData.RecordNote> & z.infer<typeof basis>;

export type NoteRecorded = Message<'NoteRecorded', z.infer<typeof noteEventData.NoteRecorded>>;
export type RecordNote = Message<'RecordNote', Given>;
