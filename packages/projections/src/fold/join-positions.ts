import type {
  AgencyRecord,
  Basis,
  Holding,
  JoinedPosition,
  LedgerEntry,
  MergerEvent,
  PersonId,
  PositionRecord,
  Title,
} from '@orgledger/domain';
import { headPosts } from './ending.ts';
import { activePosition, beginPosition, endPosition, placeHolder } from './position-records.ts';
import type { Staging } from './staging.ts';

type MergedEntry = LedgerEntry<Extract<MergerEvent, { type: 'AgenciesMerged' }>>;
type When = { readonly by: string } & Pick<Basis, 'effective'>;

/**
 * Joins the positions that a merger lists, each group into one position of the successor that carries all their titles. Whom
 * the merger sends elsewhere does not come along.
 */
export const joinPositions = (chart: Staging, { id: by, data }: MergedEntry): void => {
  const sent = sentElsewhere(data);
  for (const joined of data.joinedPositions ?? []) {
    const old = joined.from.map((id) => activePosition(chart, id));
    const holders =
      joined.rank === 'head' ? headHolding(joined.holder, old, sent, by) : allHoldings(joined, old, sent, by);
    const capacity = joined.rank === 'head' ? 1 : old.reduce((sum, one) => sum + one.capacity, 0);
    const { positionId: id, rank } = joined;
    const position = {
      id,
      agencyId: data.successor.agencyId,
      rank,
      capacity,
      titles: joinedTitles(joined.titles, old, by),
    };
    become(chart, position, old, holders, { by, effective: data.effective });
  }
};

/**
 * Head posts never fall under the rest. In a consolidation those of the agencies that end become one that carries all their
 * titles; in an absorption they end. `named`: the posts that the merger says something else of.
 */
export const joinHeadPosts = (
  chart: Staging,
  { id: by, data }: MergedEntry,
  ending: readonly AgencyRecord[],
  named: ReadonlySet<string>,
): void => {
  const when = { by, effective: data.effective };
  const heads = ending
    .flatMap((agency) => headPosts(chart, agency))
    .filter((id) => !named.has(id))
    .map((id) => activePosition(chart, id));
  const { headPost } = data;
  if (headPost === undefined) {
    for (const { id } of heads) endPosition(chart, id, when);
    return;
  }
  const titles = joinedTitles(headPost.titles, heads, by);
  const position = {
    id: headPost.positionId,
    agencyId: data.successor.agencyId,
    rank: 'head',
    capacity: 1,
    titles,
  } as const;
  become(chart, position, heads, headHolding(headPost.holder, heads, sentElsewhere(data), by), when);
};

const become = (
  chart: Staging,
  position: Parameters<typeof beginPosition>[1],
  old: readonly PositionRecord[],
  holders: readonly Holding[],
  when: When,
): void => {
  for (const { id } of old) endPosition(chart, id, when, position.id);
  beginPosition(chart, position, when);
  for (const holding of holders) placeHolder(chart, position.id, holding);
};

/** Whom the decision names: they go where it says (N1). */
const sentElsewhere = ({ staff }: MergedEntry['data']): ReadonlySet<PersonId> =>
  new Set(staff.map(({ personId }) => personId));

const headHolding = (
  stated: PersonId | undefined,
  old: readonly PositionRecord[],
  sent: ReadonlySet<PersonId>,
  by: string,
): readonly Holding[] => {
  const held = onlyHolder(old);
  const personId = stated ?? (held === undefined || sent.has(held) ? undefined : held);
  return personId === undefined ? [] : [{ personId, appointment: 'main', unification: undefined, by }];
};

/** Everybody keeps the post that theirs became, as they held it; `holder`, where named, holds it alone. */
const allHoldings = (
  { holder }: JoinedPosition,
  old: readonly PositionRecord[],
  sent: ReadonlySet<PersonId>,
  by: string,
): readonly Holding[] => {
  if (holder !== undefined) return [{ personId: holder, appointment: 'main', unification: undefined, by }];
  const holdings = new Map<PersonId, Holding>();
  for (const holding of old.flatMap(({ holders }) => holders)) {
    if (sent.has(holding.personId)) continue;
    // Whoever held several of them mainly or otherwise holds the one post mainly.
    const known = holdings.get(holding.personId);
    if (known === undefined || holding.appointment === 'main') holdings.set(holding.personId, { ...holding, by });
  }
  return [...holdings.values()];
};

const joinedTitles = (own: readonly Title[], old: readonly PositionRecord[], by: string): PositionRecord['titles'] => {
  const titles = new Map<string, PositionRecord['titles'][number]>();
  for (const title of own) titles.set(title.name, { ...title, by });
  for (const title of old.flatMap((one) => one.titles)) if (!titles.has(title.name)) titles.set(title.name, title);
  return [...titles.values()];
};

/** The one person who held all of the posts. Somebody acting held none of them. */
const onlyHolder = (heads: readonly PositionRecord[]): PersonId | undefined => {
  const person = heads[0]?.holders.find(({ appointment }) => appointment !== 'acting')?.personId;
  const everywhere = heads.every(
    ({ holders }) => holders.length === 1 && holders[0]?.personId === person && holders[0]?.appointment !== 'acting',
  );
  return everywhere ? person : undefined;
};
