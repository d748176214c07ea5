import { z } from 'zod';

// Names and free text are NFC with their diacritics. A lone surrogate has no UTF-8 and could not be stored.
const text = (max: number) =>
  z
    .string()
    // Before anything is done with it; decomposed text is at most four times as long as its NFC.
    .max(max * 4, { error: `the text has more than ${max} characters` })
    .refine((value) => value.isWellFormed(), { error: 'the text holds a lone surrogate' })
    .refine((value) => !/\p{Cc}/u.test(value), { error: 'the text holds a control character' })
    .normalize('NFC')
    .trim()
    .min(1, { error: 'the text is empty' })
    .max(max, { error: `the text has more than ${max} characters` });

/** A name or a title: 1 to 300 characters, NFC. */
export const name = text(300);

/** A sentence or a short paragraph: 1 to 2,000 characters, NFC. */
export const note = text(2000);

/** A word of the user's own taxonomy (a kind, a level, a reporting line, a topic): lower-case ASCII, at most 64. */
export const term = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'a term is lower-case ASCII words joined by -, for example district' });

/** The same name in another language (BCP 47 tag). */
export const translations = z
  .array(z.strictObject({ language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), name }))
  .max(20);

/** The side that an agency, a quota, a seal or a capacity belongs to (khối). */
export const bloc = z.enum(['party', 'state', 'front']);
export type Bloc = z.infer<typeof bloc>;
