import { z } from 'zod';

/** A number that is known exactly, or only to a bound ("over 18,000"), or not at all. */
export const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exactly'), value: z.int().min(0) }),
  z.strictObject({ kind: z.literal('at-least'), value: z.int().min(0) }),
  z.strictObject({ kind: z.literal('at-most'), value: z.int().min(0) }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Figure = z.infer<typeof figure>;
