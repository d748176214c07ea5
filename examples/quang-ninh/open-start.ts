import { edtf } from './edtf.ts';

// Nobody knows since when the agencies have existed, only that it was before titles were unified: one window holds all
// their beginnings, and what rests on something else comes after it by `order`.
const steps = ['authorities', 'agencies', 'head-posts', 'seals'] as const;

/** When something begins that was there before the story does. */
export const openStart = (step: (typeof steps)[number]): { readonly effective: string; readonly order: number } => ({
  effective: edtf({ earliest: undefined, latest: '2014-12-31' }),
  order: steps.indexOf(step),
});
