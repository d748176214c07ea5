import { demand } from '../errors/index.ts';

/** L4: an agency cannot take up itself again. Asked by the stream that begins it. */
export const notItsOwnAncestor = (agencyId: string, continues: string | undefined): void =>
  demand(
    continues !== agencyId,
    'L4',
    [agencyId],
    'an agency cannot continue itself; name an earlier one, or leave continues out',
  );
