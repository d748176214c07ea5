import { z } from 'zod';
import type { Confirmation, Message } from '../aggregate/index.ts';
import { commandBasis } from '../values/index.ts';
import { issueRaised, issueResolved, schemeAdopted } from './events.ts';

/** What a caller says in `data`. */
export const programmeCommandData = {
  AdoptScheme: schemeAdopted.extend({ mergers: schemeAdopted.shape.mergers.default([]) }),
  RaiseIssue: issueRaised,
  ResolveIssue: issueResolved,
};

type Given = typeof programmeCommandData;
const basis = z.strictObject(commandBasis);

type Owned = {
  [T in keyof Given]: Message<T, z.infer<Given[T]> & z.infer<typeof basis>>;
}[keyof Given];

/** `Confirm` is the process's own: no caller can send it. */
export type ProgrammeCommand = Owned | Message<'Confirm', Confirmation>;
