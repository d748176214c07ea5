import { ruleProperty } from '../rule-property.ts';

/**
 * Counted from the positions alone and not from the lists of agencies: at the end of a day no post is in an agency that has
 * ended, and no agency has two head posts.
 */
export const postsHoused = ruleProperty({
  id: 'posts-housed',
  name: 'posts are in agencies that are there',
  statement: 'a post that is there is in an agency that is there, and an agency has at most one head post',
  watch: () => {
    const posts = new Map<string, Map<string, 'head' | 'other'>>();
    const postsIn = (agencyId: string): Map<string, 'head' | 'other'> => {
      const known = posts.get(agencyId) ?? new Map<string, 'head' | 'other'>();
      posts.set(agencyId, known);
      return known;
    };
    return {
      applied: ({ changes }) => {
        for (const { before, after } of changes) {
          if (after.record !== 'position') continue;
          if (before?.record === 'position') postsIn(before.agencyId).delete(after.id);
          if (after.end === undefined) postsIn(after.agencyId).set(after.id, after.rank === 'head' ? 'head' : 'other');
        }
        return [];
      },
      endOfDay: (chart, touched) =>
        [...touched].flatMap((subject) => {
          if (!subject.startsWith('agency:')) return [];
          const agency = chart.agencies.get(subject.slice('agency:'.length));
          const ranks = [...postsIn(agency?.id ?? '').values()];
          if (agency?.end !== undefined && ranks.length > 0) {
            return [{ subject, message: `the agency has ended and ${ranks.length} of its posts have not` }];
          }
          const heads = ranks.filter((rank) => rank === 'head').length;
          return heads > 1 ? [{ subject, message: `the agency has ${heads} head posts` }] : [];
        }),
    };
  },
});
