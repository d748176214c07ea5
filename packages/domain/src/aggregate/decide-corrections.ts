import { Refused } from '../errors/index.ts';
import { type CorrectionCommand, type CorrectionEvent, isCorrection } from './corrections.ts';
import type { Recorded } from './message.ts';
import { normalised } from './normalised.ts';
import { changed, resolveCorrections } from './resolve-corrections.ts';
import { type Restating, restated } from './restated.ts';
import { sameJson } from './same-json.ts';

type OwnEvent = Recorded<{ readonly type: string; readonly data: object }>;

/** The events of a correcting command over a stream's own entries. What they would break is judged by the ledger. */
export const decideCorrections = (
  command: CorrectionCommand,
  events: readonly OwnEvent[],
  restating: Restating = {},
): CorrectionEvent[] => {
  const { about, reason, instruments, provenance } = command.data;
  const resolution = resolveCorrections(events);
  const basis = { reason, instruments, ...(provenance === undefined ? {} : { provenance }) };
  const targetOf = (entryId: string): OwnEvent => {
    const target = events.find(({ id }) => id === entryId);
    if (target === undefined || target.type === 'Confirmed') {
      throw refused(
        entryId,
        `the entry is not one of ${about.kind} ${about.id} that can be corrected; look it up in the audit trail`,
      );
    }
    if (resolution.annulled(entryId)) {
      throw refused(entryId, 'the entry was annulled already; to take it up again, annul the annulment');
    }
    return target;
  };
  if (command.type === 'AnnulEntries') {
    const { kind, entryIds } = command.data;
    return entryIds.map((entryId) => {
      targetOf(entryId);
      return { type: 'EntryAnnulled', data: { entryId, kind, ...basis } };
    });
  }
  return command.data.entries.map(({ entryId, ...change }) => {
    const target = targetOf(entryId);
    if (isCorrection(target)) {
      throw refused(entryId, 'a correction is not corrected; annul it, and correct the entry that it corrected anew');
    }
    const standing = resolution.standing(target) ?? target;
    const { data, ...others } = normalised(change);
    const clean = data === undefined ? others : { ...others, data: restated(target.type, data, restating) };
    if (sameJson(changed(standing.data, clean), standing.data)) {
      throw refused(entryId, 'the entry says this already; say what is to be put in its place');
    }
    return { type: 'EntryCorrected', data: { entryId, kind: command.data.kind, change: clean, ...basis } };
  });
};

const refused = (entryId: string, message: string): Refused =>
  new Refused({ code: 'CannotCorrect', entries: [entryId], message });
