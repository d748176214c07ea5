import type { CorrectionEvent } from './corrections.ts';
import { isCorrection } from './corrections.ts';

type Event = { readonly type: string; readonly data: object; readonly id?: string };
type Correcting = CorrectionEvent & { readonly id?: string };
type Change = Extract<CorrectionEvent, { type: 'EntryCorrected' }>['data']['change'];

/** What counts of a stretch of a log: each entry as it stands now, undefined for one that was annulled, or is a correction. */
export type Resolution = {
  /** The entry as it stands. */
  standing<E extends Event>(event: E): E | undefined;
  /** Whether a correction, or any other entry, was annulled and so counts for nothing. */
  annulled(id: string): boolean;
};

/**
 * Resolves corrections from the newest back: one that was itself annulled counts for nothing, an annulment takes its target
 * out, and of several corrections of one entry the newest decides each of the four things that it may replace. Nothing is
 * ever erased: the entries stay as they were recorded.
 */
export const resolveCorrections = (events: readonly Event[]): Resolution => {
  const annulled = new Set<string>();
  const changes = new Map<string, Change>();
  for (const event of events.toReversed()) {
    if (!isCorrection(event as Correcting)) continue;
    const correction = event as Correcting;
    if (correction.id !== undefined && annulled.has(correction.id)) continue;
    const { entryId } = correction.data;
    if (correction.type === 'EntryAnnulled') annulled.add(entryId);
    // What a newer one says comes last, so it wins.
    else changes.set(entryId, { ...correction.data.change, ...changes.get(entryId) });
  }
  return {
    annulled: (id) => annulled.has(id),
    standing: (event) => {
      if (isCorrection(event as Correcting)) return undefined;
      if (event.id === undefined) return event;
      if (annulled.has(event.id)) return undefined;
      const change = changes.get(event.id);
      return change === undefined ? event : { ...event, data: changed(event.data, change) };
    },
  };
};

/** What an entry says after a change: the basis fields that are not replaced stay. */
export const changed = (data: object, { data: content, effective, order, instruments }: Change): object => ({
  ...(content === undefined ? data : { ...content, ...basisOf(data) }),
  ...(effective === undefined ? {} : { effective }),
  ...(order === undefined ? {} : { order }),
  ...(instruments === undefined ? {} : { instruments }),
});

const basisFields = ['effective', 'order', 'instruments', 'provenance'];

const basisOf = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([field]) => basisFields.includes(field)));
