import { z } from 'zod';
import { bloc } from './text.ts';

/** The bloc of a quota; `unallocated` where the split over blocs is unknown. */
export const quotaBloc = z.enum([...bloc.options, 'unallocated']);
export type QuotaBloc = z.infer<typeof quotaBloc>;

/** Authorised headcount (biên chế), 0 to 100,000; `null` where it is known to exist but not how large it is. */
export const posts = z.int().min(0).max(100_000);

/** The quota of one bloc. */
export const quota = z.strictObject({ bloc: quotaBloc, posts });
