import { beginPost, endPost, hold } from './positions.ts';
import type { Joined, Title } from './said/index.ts';
import type { Tables } from './tables.ts';

/**
 * Several posts become one with all their titles. A head post goes to the holder who is named, or to the one person who held
 * all of them and not as acting; any other post keeps its holders and the room that the posts had together. Those who are
 * sent elsewhere do not come along.
 */
export const joinPosts = (
  t: Tables,
  { positionId, from, titles, rank, holder }: Joined,
  agencyId: string,
  sent: readonly string[],
): void => {
  const old = from.flatMap((one) => t.positions.filter(({ id }) => id === one));
  const holdings = old.flatMap(({ id }) => t.holdings.filter((row) => row.positionId === id));
  const capacity = rank === 'head' ? 1 : old.reduce((sum, post) => sum + post.capacity, 0);
  const all: Title[] = [];
  for (const title of [...titles, ...old.flatMap((post) => post.titles)])
    if (!all.some(({ name }) => name === title.name)) all.push(title);
  beginPost(t, { id: positionId, agencyId, rank, capacity, titles: all });
  for (const { id } of old) endPost(t, id, positionId);

  const people = [...new Set(holdings.map(({ personId }) => personId))];
  const held = (personId: string) =>
    holdings.filter((row) => row.personId === personId && row.appointment !== 'acting');
  if (holder !== undefined) hold(t, positionId, holder, 'main');
  else if (rank === 'head') {
    const [one, ...others] = people;
    if (one === undefined || others.length > 0 || sent.includes(one)) return;
    if (held(one).length === old.length) hold(t, positionId, one, 'main');
  } else {
    for (const personId of people.filter((one) => !sent.includes(one))) {
      const own = holdings.filter((row) => row.personId === personId);
      const main = own.find(({ appointment }) => appointment === 'main') ?? own[0];
      if (main !== undefined) t.holdings.push({ ...main, positionId });
    }
  }
};
