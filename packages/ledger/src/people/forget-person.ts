import type { CommandInput } from '@orgledger/domain';

type ForgetPerson = Extract<CommandInput, { command: 'ForgetPerson' }>;

/**
 * On which ground a person is forgotten, without anything personal, as the log keeps it; who records it, and under which
 * instruments. In force today (in UTC), unless said otherwise.
 */
export type ForgetOptions = Omit<ForgetPerson, 'command' | 'data' | 'effective'> & {
  readonly basis: string;
  readonly effective?: string;
};

export const forgetPerson = (
  personId: string,
  { basis, effective, ...rest }: ForgetOptions,
  today: string,
): ForgetPerson => ({ ...rest, command: 'ForgetPerson', effective: effective ?? today, data: { personId, basis } });
