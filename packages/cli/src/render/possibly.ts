import type { ChartView, PossibleValue, ValueKey } from '@orgledger/ledger';

/** `, possibly A or B`; nothing where no other value is possible. `none`: what to say where there would be no value. */
export const possibly = (
  values: readonly PossibleValue[],
  { none, say = String }: { readonly none: string; readonly say?: (value: string | number | null) => string },
): string => {
  const words = values.map(({ value }) => (value === undefined ? none : say(value)));
  return words.length === 0 ? '' : `, possibly ${words.join(' or ')}`;
};

/** What may be under a key that ends with a name, such as a line or a bloc, by that name. */
export const possibleUnder = (
  chart: ChartView,
  subject: string,
  field: string,
): ReadonlyMap<string, readonly PossibleValue[]> => {
  const prefix = `${subject}:${field}:`;
  const own = (bySubject(chart).get(subject) ?? []).filter(([key]) => key.startsWith(prefix));
  return new Map(own.map(([key, values]) => [key.slice(prefix.length), values]));
};

/** The possible values of what a chart shows: of some agencies, of those that may begin under them, and of their positions. */
export const possibleAt = (
  chart: ChartView,
  agencies: ReadonlySet<string>,
): readonly (readonly [ValueKey, readonly PossibleValue[]])[] => {
  const shown = new Set(agencies);
  for (const [subject, own] of bySubject(chart)) {
    const id = subject.slice('agency:'.length);
    if (!subject.startsWith('agency:') || chart.agencies.has(id)) continue;
    const lines = own.filter(([key]) => key.startsWith(`${subject}:line:`));
    const under = lines.some(([, values]) => values.some(({ value }) => agencies.has(String(value))));
    if (lines.length === 0 || under) shown.add(id);
  }
  const agencyOf = (positionId: string): string =>
    chart.positions.get(positionId)?.agencyId ??
    String(chart.possibleValues(`position:${positionId}:agency`)[0]?.value ?? '');
  return [...bySubject(chart)].flatMap(([subject, own]) => {
    const [kind, id = ''] = subject.split(':', 2);
    if (kind === 'agency') return shown.has(id) ? own : [];
    if (kind === 'position') return shown.has(agencyOf(id)) ? own : [];
    return kind === 'function' ? own : [];
  });
};

type Own = readonly (readonly [ValueKey, readonly PossibleValue[]])[];

const known = new WeakMap<ChartView, ReadonlyMap<string, Own>>();

const bySubject = (chart: ChartView): ReadonlyMap<string, Own> => {
  const found = known.get(chart) ?? Map.groupBy(chart.allPossibleValues(), ([key]) => key.split(':', 2).join(':'));
  known.set(chart, found);
  return found;
};
