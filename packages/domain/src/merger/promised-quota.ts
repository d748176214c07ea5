import { Refused } from '../errors/index.ts';
import type { QuotaBloc } from '../values/index.ts';
import type { MergerContext } from './commands.ts';

/** What a merger asks of the quota of an agency that goes on. */
type Asked = { readonly agencyId: string; readonly bloc: QuotaBloc; readonly posts: number };

/**
 * The lock of posts: an agency promises each post of its quota to one merger only. Refuses what is asked where other mergers have
 * been promised so much that not enough is left, as far as the ledger knows. A quota of unknown size is not judged, and one
 * that is too small for a single merger is refused when that is completed (N5).
 */
export const demandQuotaFree = (
  mergerId: string,
  asked: readonly Asked[],
  { joined = [], quota = [] }: Partial<MergerContext> = {},
): void => {
  for (const { agencyId, bloc, posts } of asked) {
    const others = joined.filter(
      (lock) => lock.agencyId === agencyId && lock.mergerId !== mergerId && promisedOf(lock, bloc) > 0,
    );
    const held = quota.find((row) => row.agencyId === agencyId && row.bloc === bloc)?.posts ?? undefined;
    const promised = others.reduce((sum, lock) => sum + promisedOf(lock, bloc), 0);
    if (others.length === 0 || held === undefined || promised + posts <= held) continue;
    const mergers = others.map((lock) => lock.mergerId);
    throw new Refused({
      code: 'AgencyJoined',
      ids: [agencyId, ...mergers],
      message: `of the ${held} posts that the agency ${agencyId} has, ${promised} are promised to ${mergers.join(', ')}, and ${posts} more are asked; ask for fewer, or withdraw one of those mergers first`,
    });
  }
};

const promisedOf = ({ quota = [] }: NonNullable<MergerContext['joined']>[number], bloc: QuotaBloc): number =>
  quota.find((row) => row.bloc === bloc)?.posts ?? 0;
