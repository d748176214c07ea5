// The names and shapes below are the storage format. Once landed, a change needs a new version and an upcaster.
import { z } from 'zod';
import type { confirmation, Message } from '../aggregate/index.ts';
import { eventBasis, issueId, mergerId, name, note, programmeId, term } from '../values/index.ts';

/** The scheme (đề án) and the mergers that it plans, so that what is done can be set against what is planned. */
export const schemeAdopted = z.strictObject({
  programmeId,
  title: name,
  mergers: z.array(z.strictObject({ mergerId, group: term.optional() })).max(10_000),
});

/** `awaiting`: whose guidance is needed; left out where nobody is named. */
export const issueRaised = z.strictObject({
  programmeId,
  issueId,
  topic: term,
  name: name.optional(),
  awaiting: name.optional(),
  note: note.optional(),
});

export const issueResolved = z.strictObject({ programmeId, issueId, outcome: note });

export const programmeEventData = {
  SchemeAdopted: schemeAdopted.extend(eventBasis),
  IssueRaised: issueRaised.extend(eventBasis),
  IssueResolved: issueResolved.extend(eventBasis),
};

type Owned = {
  [T in keyof typeof programmeEventData]: Message<T, z.infer<(typeof programmeEventData)[T]>>;
}[keyof typeof programmeEventData];

export type ProgrammeEvent = Owned | Message<'Confirmed', z.infer<typeof confirmation>>;
