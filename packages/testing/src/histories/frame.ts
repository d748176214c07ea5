import type { CommandInput } from '@orgledger/domain';

/** What every generated command says beside its data. */
export type Frame = Pick<CommandInput, 'id' | 'actor' | 'effective' | 'instruments'>;

export const blocs = ['party', 'state'] as const;
export const lines = ['party', 'state'] as const;

/** What a generated agency is. */
export const profileOf = (name: string, pick: number) => ({
  name,
  kind: 'office',
  level: 'district',
  bloc: blocs[pick % 2] ?? 'party',
  focalPoint: pick % 4 !== 0,
});

/** The decisions that a reorganisation rests on: one of each line. */
export const decisions = lines.map((line) => ({
  number: `1-QĐ/${line}`,
  kind: 'decision',
  issuer: `The ${line} committee`,
  line,
}));
