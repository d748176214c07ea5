// The names and shapes below are the storage format. Once landed, a change needs a new version and an upcaster.
import { z } from 'zod';
import type { Message } from '../aggregate/index.ts';
import { eventBasis, note, personId } from '../values/index.ts';

/**
 * What is known of a person outside the log is forgotten, for good; posts and days stay, under the opaque id. `basis`: on which
 * ground of the law, without anything personal, as it stays.
 */
export const personForgotten = z.strictObject({ personId, basis: note });

export const personEventData = { PersonForgotten: personForgotten.extend(eventBasis) };

/** No note and no correction is about a person, so nothing else is in the stream. */
export type PersonEvent = {
  [T in keyof typeof personEventData]: Message<T, z.infer<(typeof personEventData)[T]>>;
}[keyof typeof personEventData];
