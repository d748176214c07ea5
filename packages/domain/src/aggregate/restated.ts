import type { z } from 'zod';
import { noteCommandData } from './note-recorded.ts';

type Content = Record<string, unknown>;

/**
 * How an aggregate's entries are said anew in a correction, by type: what the command of such an entry may leave out may be left
 * out there too, and means the same. A type that is not named here has nothing to leave out.
 */
export type Restating<T extends string = string> = { readonly [K in T]?: z.ZodType<Content> };

/** Notes are recorded of every aggregate. */
const ofEvery: Restating = { NoteRecorded: noteCommandData.RecordNote };

/** What is put in the place of an entry's data, in full. Data of another shape stays as it is, for the ledger to refuse it. */
export const restated = (type: string, content: Content, restating: Restating): Content =>
  (restating[type] ?? ofEvery[type])?.safeParse(content).data ?? content;
