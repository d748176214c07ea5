import { type AgencyRecord, isActive, type PositionRecord } from '@orgledger/domain';
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

/** Posts above the limit: those allowed on a day, and those that ever were. A surplus without an end is still allowed. */
export const surplusOf = (rows: AgencyRecord['surplus'], on: string) => {
  const sum = (some: AgencyRecord['surplus']): number => some.reduce((total, { posts }) => total + posts, 0);
  const isAllowed = ({ until }: AgencyRecord['surplus'][number]): boolean => until === undefined || until >= on;
  return { allowed: sum(rows.filter(isAllowed)), ever: sum(rows), by: rows.map(({ by }) => by) };
};

const certaintyOf = (context: FindingContext, { id, positions }: AgencyRecord) =>
  context.certaintyOf(`agency:${id}`, ...positions.map((one) => `position:${one}` as const));
