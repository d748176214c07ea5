import type { LedgerEntry } from '../chart/index.ts';
import type { Gate } from './gate.ts';
import { subjectOfMerger } from './merger-facts.ts';

type Dated = Exclude<LedgerEntry, { readonly type: 'Confirmed' }>;

/** What begins, ends, renames or places an agency. */
const structural = new Set<Dated['type']>([
  'AgencyEstablished',
  'AgencyReestablished',
  'AgencyRenamed',
  'AgencyReclassified',
  'AgencySplit',
  'AgencySeceded',
  'AgencyAbolished',
  'AgenciesMerged',
  'MergerReversed',
  'ReportingLineChanged',
]);

/**
 * Whether a change of the structure rests on no instrument; undefined where it rests on one, or changes no structure. Where the
 * entry itself is an assumption, whether there was an instrument is not known.
 */
export const lacksInstrument = ({ type, data }: Dated): 'broken' | 'unknown' | undefined => {
  if (!structural.has(type) || data.instruments.length > 0) return undefined;
  return data.provenance?.mark === 'assumed' ? 'unknown' : 'broken';
};

/** P7, gate: each structural change rests on an instrument; a merger also on that of its approval. */
export const instrumentNamed: Gate = {
  id: 'P7',
  judge: (facts) => {
    const { entry, approval } = facts;
    const answer = lacksInstrument(entry);
    if (answer === undefined || (approval?.data.instruments.length ?? 0) > 0) return [];
    return [
      { rule: 'P7', answer, subjects: [subjectOfMerger(facts)], entries: [entry.id], message: p7Advice(entry.type) },
    ];
  },
};

/** What to do about a change without an instrument. */
export const p7Advice = (type: Dated['type']): string =>
  `${type} rests on no instrument; name the decision, the resolution or the decree`;
