import { type AgencyId, type AgencyRecord, type Chart, isActive } from '@orgledger/domain';
import { kindsJoined } from './kinds-joined.ts';

/** An agency of the level above or below that stands for a kind that this one stands for too. */
export type Counterpart = {
  readonly line: string;
  readonly agencyId: AgencyId;
  /** The kinds that both stand for. */
  readonly kinds: readonly string[];
};

/**
 * Two counterparts of which one joins what is apart at the other's level. `joined`: at which level it is joined; `both` where each
 * joins something that the other does not.
 */
export type UnmatchedPair = Counterpart & {
  readonly joined: 'below' | 'above' | 'both';
  /** What is joined at one level and not at the other. */
  readonly apart: readonly string[];
};

/** How an agency stands to the levels above and below it. */
export type Alignment = {
  readonly agencyId: AgencyId;
  readonly level: string;
  /** The kinds of agency that it stands for: several where it was merged. */
  readonly kinds: readonly string[];
  /** Whom it reports to, on each line. */
  readonly parents: readonly { readonly line: string; readonly parentId: AgencyId }[];
  /** It has different parents on different lines, as joint agencies have. */
  readonly severalParents: boolean;
  readonly above: readonly Counterpart[];
  readonly below: readonly Counterpart[];
  /** The counterparts above that do not match it: joined here and apart there, or the reverse. */
  readonly unmatched: readonly UnmatchedPair[];
};

/**
 * The alignment of each active agency that is a counterpart of another, or has several parents. The counterparts above stand for a
 * kind that it stands for: its parent on a line, and those that report on that line to whom its parent reports. The organisation
 * committee of a district reports to the district's Party committee, its counterpart to the province's.
 */
export const verticalAlignmentOf = (chart: Chart): readonly Alignment[] => {
  const active = [...chart.agencies.values()].filter(isActive);
  const kinds = new Map(active.map((agency) => [agency.id, kindsJoined(agency, chart)] as const));
  const children = childrenOf(active, kinds);
  const below = new Map<AgencyId, Counterpart[]>();
  const rows = active.map((agency) => {
    const own = kinds.get(agency.id) ?? new Set<string>();
    const found = agency.lines.flatMap(({ line, parentId }) => {
      const grandparent = parentOn(chart.agencies.get(parentId), line);
      const beside = [...own].flatMap((kind) => children.get(key(line, grandparent ?? '', kind)) ?? []);
      return [...new Set([parentId, ...beside])].flatMap((other): readonly Found[] => {
        const theirs = kinds.get(other) ?? new Set<string>();
        const shared = [...own.intersection(theirs)];
        return shared.length === 0 ? [] : [{ line, agencyId: other, kinds: shared, theirs }];
      });
    });
    for (const { line, agencyId, kinds: shared } of found) {
      const one = { line, agencyId: agency.id, kinds: shared };
      below.set(agencyId, [...(below.get(agencyId) ?? []), one]);
    }
    return { agency, own, found };
  });
  return rows
    .map(({ agency, own, found }) => alignment(agency, own, found, below.get(agency.id) ?? []))
    .filter((row) => row.severalParents || row.above.length > 0 || row.below.length > 0);
};

type Found = Counterpart & { readonly theirs: ReadonlySet<string> };

const alignment = (
  { id, level, lines }: AgencyRecord,
  own: ReadonlySet<string>,
  found: readonly Found[],
  below: readonly Counterpart[],
): Alignment => ({
  agencyId: id,
  level,
  kinds: [...own],
  parents: lines.map(({ line, parentId }) => ({ line, parentId })),
  severalParents: new Set(lines.map(({ parentId }) => parentId)).size > 1,
  above: found.map(({ theirs: _, ...counterpart }) => counterpart),
  below,
  unmatched: found.flatMap(({ theirs, ...counterpart }) => unmatchedPair(counterpart, own, theirs)),
});

const unmatchedPair = (
  counterpart: Counterpart,
  own: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): readonly UnmatchedPair[] => {
  const apart = [...own.symmetricDifference(theirs)];
  if (apart.length === 0) return [];
  const [more, less] = [own.difference(theirs).size > 0, theirs.difference(own).size > 0];
  return [{ ...counterpart, joined: more && less ? 'both' : more ? 'below' : 'above', apart }];
};

/** Who reports to whom on a line, by the kinds that they stand for. */
const childrenOf = (
  agencies: readonly AgencyRecord[],
  kinds: ReadonlyMap<AgencyId, ReadonlySet<string>>,
): ReadonlyMap<string, readonly AgencyId[]> => {
  const found = new Map<string, AgencyId[]>();
  for (const { id, lines } of agencies) {
    for (const { line, parentId } of lines) {
      for (const kind of kinds.get(id) ?? []) {
        const at = key(line, parentId, kind);
        const siblings = found.get(at);
        if (siblings === undefined) found.set(at, [id]);
        else siblings.push(id);
      }
    }
  }
  return found;
};

const parentOn = (agency: AgencyRecord | undefined, line: string): AgencyId | undefined =>
  agency?.lines.find((one) => one.line === line)?.parentId;

const key = (line: string, parentId: string, kind: string): string => `${line} ${parentId} ${kind}`;
