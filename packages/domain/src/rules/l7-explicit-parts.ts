import { demand } from '../errors/index.ts';
import type { Predecessor } from '../merger/events.ts';

/** What a merger takes from agencies that go on, by agency. */
type Given = {
  readonly functions: readonly { readonly from?: string | undefined }[];
  readonly positions: number;
  readonly partQuota: readonly { readonly agencyId: string }[];
};

/**
 * L7, hard own: agencies are divided among several mergers only by explicit parts. Whoever joins with a part says where the
 * rest of it goes, and names something that it gives.
 */
export const restOfPartStated = (mergerId: string, predecessors: readonly Predecessor[]): void => {
  for (const { agencyId, participation, rest } of predecessors) {
    demand(
      participation === 'whole' || rest !== undefined,
      'L7',
      [mergerId, agencyId],
      'an agency that joins with a part says where the rest of it goes; name the agency itself where it keeps the rest',
    );
  }
};

/** L7: a part that gives nothing is no part. Positions name no agency, so any position counts for every part. */
export const partsGiven = (mergerId: string, predecessors: readonly Predecessor[], given: Given): void => {
  for (const { agencyId, participation, rest } of predecessors) {
    const keepsRest = rest?.kind === 'agency' && rest.agencyId === agencyId;
    if (participation === 'whole' || !keepsRest || given.positions > 0) continue;
    demand(
      given.functions.some(({ from }) => from === undefined || from === agencyId) ||
        given.partQuota.some((row) => row.agencyId === agencyId),
      'L7',
      [mergerId, agencyId],
      'an agency that joins with a part gives some function, position or posts of its quota; name what it gives',
    );
  }
};
