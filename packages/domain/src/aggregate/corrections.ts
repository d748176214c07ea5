import { z } from 'zod';
import { effective, legalInstrument, listOnce, note, order, provenance } from '../values/index.ts';
import type { Message } from './message.ts';
import { about } from './note-recorded.ts';

/** What is put in place of what an entry said; what is left out stays. `data` is all that the entry says beside its basis. */
const change = {
  data: z.record(z.string().max(64), z.unknown()).optional(),
  effective: effective.optional(),
  order: order.optional(),
  instruments: z.array(legalInstrument).max(20).optional(),
};

/** What a correction rests on. It has no day of its own: it is in force wherever its target is. */
const basis = {
  reason: note,
  instruments: z.array(legalInstrument).max(20),
  provenance: provenance.optional(),
};

/**
 * An entry of this stream said something wrong (`corrected`, đính chính), or its day moves before it has come (`rescheduled`).
 * Type, stream, id and place in the log stay.
 */
export const entryCorrected = z.strictObject({
  entryId: z.uuid(),
  kind: z.enum(['corrected', 'rescheduled']),
  change: z.strictObject(change),
  ...basis,
});

/** An entry of this stream, or an earlier correction, counts for nothing (`annulled`, hủy bỏ; or `withdrawn`, thu hồi). */
export const entryAnnulled = z.strictObject({
  entryId: z.uuid(),
  kind: z.enum(['annulled', 'withdrawn']),
  ...basis,
});

export const correctionEventData = { EntryCorrected: entryCorrected, EntryAnnulled: entryAnnulled };

const given = { about, reason: note };

/** Several entries of one stream may be corrected together, and are judged together. */
export const correctionCommandData = {
  CorrectEntries: z.strictObject({
    ...given,
    kind: entryCorrected.shape.kind.default('corrected'),
    entries: listOnce(z.strictObject({ entryId: z.uuid(), ...change }), 100, (one) => one.entryId).min(1),
  }),
  AnnulEntries: z.strictObject({
    ...given,
    kind: entryAnnulled.shape.kind.default('annulled'),
    entryIds: listOnce(z.uuid(), 100, (id) => id).min(1),
  }),
};

/** What a correcting command may say beside its own data. */
export const correctionBasis = {
  instruments: z.array(legalInstrument).max(20).default([]),
  provenance: provenance.optional(),
};

const basisObject = z.strictObject(correctionBasis);
type Given = typeof correctionCommandData;

export type CorrectionCommand = {
  [T in keyof Given]: Message<T, z.infer<Given[T]> & z.infer<typeof basisObject>>;
}[keyof Given];

export type CorrectionEvent = {
  [T in keyof typeof correctionEventData]: Message<T, z.infer<(typeof correctionEventData)[T]>>;
}[keyof typeof correctionEventData];

export const isCorrection = <M extends { readonly type: string }>(
  message: M,
): message is Extract<M, { type: 'EntryCorrected' | 'EntryAnnulled' }> =>
  message.type === 'EntryCorrected' || message.type === 'EntryAnnulled';

export const isCorrecting = <M extends { readonly type: string }>(
  command: M,
): command is Extract<M, { type: 'CorrectEntries' | 'AnnulEntries' }> =>
  command.type === 'CorrectEntries' || command.type === 'AnnulEntries';
