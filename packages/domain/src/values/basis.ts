import { z } from 'zod';
import { type Edtf, isCivilDate, parseWindow } from '../time/index.ts';
import { name, note, term } from './text.ts';

/** A day as data, for example until when an old name is valid. */
export const civilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day is written YYYY-MM-DD and must exist' })
  .refine(isCivilDate, { error: 'a day is written YYYY-MM-DD and must exist' })
  .brand<'CivilDate'>();

const writtenAs =
  'a date is written 2018-02-28, 2018-03, 2018, [2018-03-20..2019-12-31] or [..2014-12-31], and must exist';

/** The day a change is in force, known exactly or to a window, in the subset of EDTF that `parseWindow` reads. */
export const effective = z
  .string()
  .max(40)
  // For readers of the JSON Schema; whether the days exist and come in order is for the refinement to say.
  .regex(/^(?:\d{4}(?:-\d{2}){0,2}|\[(?:\d{4}(?:-\d{2}){0,2})?\.\.\d{4}(?:-\d{2}){0,2}\])$/, { error: writtenAs })
  .refine((text) => parseWindow(text) !== undefined, { error: writtenAs })
  .brand<'Edtf'>();

/** The decision, resolution, decree that a change rests on (văn bản). Its number is free text: `922-QĐ/TU`. */
export const legalInstrument = z.strictObject({
  number: name.optional(),
  kind: term,
  issuer: name.optional(),
  /** The reporting line that the issuer speaks for, where that is known (P8). */
  line: term.optional(),
  title: name.optional(),
  signed: effective.optional(),
  announced: effective.optional(),
  inForce: effective.optional(),
});
export type LegalInstrument = z.infer<typeof legalInstrument>;

const url = z
  .string()
  .max(2000)
  // A lone surrogate has no UTF-8 and could not be stored.
  .refine((text) => text.isWellFormed(), { error: 'the text holds a lone surrogate' });
const source = z.strictObject({ title: name, url: url.optional() });

/** How far a statement can be trusted: stated by the report, verified by a page with its address, or assumed. */
export const mark = z.enum(['article', 'verified', 'assumed']);
export type Mark = z.infer<typeof mark>;

/** Where a statement comes from. `fields` names what has another origin than the rest; `ref` is the source's own id. */
export const provenance = z.strictObject({
  mark,
  ref: name.optional(),
  sources: z.array(source).max(20).optional(),
  note: note.optional(),
  fields: z
    .array(z.strictObject({ field: name, mark, sources: z.array(source).max(20).optional(), note: note.optional() }))
    .max(50)
    .optional(),
});
export type Provenance = z.infer<typeof provenance>;

/** Entries of one day apply in this order; 0 unless said otherwise. */
export const order = z.int().min(-1000).max(1000);

/** What every command may say beside its own data. */
export const commandBasis = {
  effective,
  order: order.default(0),
  instruments: z.array(legalInstrument).max(20).default([]),
  provenance: provenance.optional(),
};

/** The same facts in the event that a command becomes: the storage format. */
export const eventBasis = {
  effective,
  order,
  instruments: z.array(legalInstrument).max(20),
  provenance: provenance.optional(),
};
export type Basis = {
  readonly effective: Edtf;
  readonly order: number;
  readonly instruments: readonly LegalInstrument[];
  readonly provenance?: Provenance | undefined;
};
