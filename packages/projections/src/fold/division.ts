import type { AgencyId, Basis, HeadPost, SealId } from '@orgledger/domain';
import { agencyOf, updateAgency } from './agency-records.ts';
import { NotApplicable } from './not-applicable.ts';
import { beginPosition, placeHolder } from './position-records.ts';
import type { Staging } from './staging.ts';

type When = { readonly by: string } & Pick<Basis, 'effective'>;

/** Begins the head post of an agency that comes out of another. */
export const beginHeadPost = (chart: Staging, agencyId: AgencyId, headPost: HeadPost, when: When): void => {
  const { positionId, holder } = headPost;
  const titles = headPost.titles.map((title) => ({ ...title, by: when.by }));
  beginPosition(chart, { id: positionId, agencyId, rank: 'head', capacity: 1, titles }, when);
  if (holder === undefined) return;
  placeHolder(chart, positionId, { personId: holder, appointment: 'main', unification: undefined, by: when.by });
};

/** Gives a seal of one agency to another. */
export const moveSeal = (chart: Staging, fromId: AgencyId, sealId: SealId, toId: AgencyId): void => {
  const from = agencyOf(chart, fromId);
  const seal = from.seals.find((one) => one.sealId === sealId);
  if (seal === undefined) {
    throw new NotApplicable({
      ids: [fromId, sealId],
      message: 'the agency does not hold this seal on that day; leave it out',
    });
  }
  updateAgency(chart, fromId, { seals: from.seals.filter((one) => one !== seal) });
  updateAgency(chart, toId, { seals: [...agencyOf(chart, toId).seals, seal] });
};
