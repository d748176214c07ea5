import { z } from 'zod';

/** A list that names each thing once. */
export const listOnce = <T extends z.ZodType>(item: T, max: number, keyOf: (value: z.output<T>) => string) =>
  z
    .array(item)
    .max(max)
    .refine((list) => new Set(list.map(keyOf)).size === list.length, {
      error: 'the list names something twice; name each once',
    });
