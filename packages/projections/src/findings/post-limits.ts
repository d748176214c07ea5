import { type AgencyRecord, isActive, type PositionRecord, surplusOf } from '@orgledger/domain';
import type { Detector, FindingContext } from './context.ts';
import { finding } from './finding.ts';

type Limit = AgencyRecord['postLimits'][number];

const ranks: ReadonlySet<string> = new Set<PositionRecord['rank']>(['head', 'deputy', 'staff']);

/**
 * An agency has more room in posts of a class than the limit and a surplus that is still allowed. A class that is not the
 * rank of a position cannot be counted: then it is unknown.
 */
export const postsOverLimit: Detector = (context) =>
  limitsOf(context).flatMap(({ agency, limit, posts, surplus }) => {
    if (posts !== undefined && posts <= limit.atMost + surplus.allowed) return [];
    // That the surplus has run out is the other finding.
    if (posts !== undefined && posts <= limit.atMost + surplus.ever) return [];
    return finding({
      kind: 'PostsOverLimit',
      certainty: posts === undefined ? 'unknown' : certaintyOf(context, agency),
      subjects: [`agency:${agency.id}`],
      entries: [limit.by],
      day: context.on,
      message:
        posts === undefined
          ? `posts of the class ${limit.postClass} cannot be counted; use head, deputy or staff`
          : `the agency has ${posts} ${limit.postClass} posts and the limit is ${limit.atMost}; record the surplus that is allowed, or end posts`,
    });
  });

/** Posts were allowed above the limit until a day that has passed, and are still there. */
export const surplusExpired: Detector = (context) =>
  limitsOf(context).flatMap(({ agency, limit, posts, surplus }) => {
    const isOver = posts !== undefined && posts > limit.atMost + surplus.allowed;
    if (!isOver || posts > limit.atMost + surplus.ever) return [];
    return finding({
      kind: 'SurplusExpired',
      certainty: certaintyOf(context, agency),
      subjects: [`agency:${agency.id}`],
      entries: [limit.by, ...surplus.by],
      day: context.on,
      message: `the agency still has ${posts} ${limit.postClass} posts, ${posts - limit.atMost} above the limit; end posts, or record a longer surplus`,
    });
  });

const limitsOf = ({ chart, on }: FindingContext) =>
  [...chart.agencies.values()].filter(isActive).flatMap((agency) =>
    agency.postLimits.map((limit) => ({
      agency,
      limit,
      posts: ranks.has(limit.postClass) ? countPosts(agency, limit, chart.positions) : undefined,
      surplus: surplusOf(
        agency.surplus.filter(({ postClass }) => postClass === limit.postClass),
        on,
      ),
    })),
  );

const countPosts = (agency: AgencyRecord, { postClass }: Limit, positions: FindingContext['chart']['positions']) =>
  agency.positions
    .flatMap((id) => positions.get(id) ?? [])
    .filter(({ rank }) => rank === postClass)
    .reduce((sum, { capacity }) => sum + capacity, 0);

const certaintyOf = (context: FindingContext, { id, positions }: AgencyRecord) =>
  context.certaintyOf(`agency:${id}`, ...positions.map((one) => `position:${one}` as const));
