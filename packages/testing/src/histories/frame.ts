import type { CommandInput } from '@orgledger/domain';

/** What every generated command says beside its data. */
export type Frame = Pick<CommandInput, 'id' | 'actor' | 'effective'>;

export const blocs = ['party', 'state'] as const;

/** What a generated agency is. */
export const profileOf = (name: string, pick: number) => ({
  name,
  kind: 'office',
  level: 'district',
  bloc: blocs[pick % 2] ?? 'party',
  focalPoint: pick % 4 !== 0,
});
