import { demand } from '../errors/index.ts';
import type { Destination } from '../values/index.ts';

type Ending = {
  readonly agencyId: string;
  readonly reason?: string | undefined;
  readonly rest?: Destination | undefined;
};

/** L5, hard own: an agency that ends has a successor or a stated reason. */
export const endedWithReason = ({ agencyId, reason, rest }: Ending): void =>
  demand(
    reason !== undefined || rest?.kind === 'agency',
    'L5',
    [agencyId],
    'an agency ends with a reason or with an agency that takes over the rest; state one of them',
  );
