import { type AgencyId, type Chart, isDated, type LedgerEntry, type Mark } from '@orgledger/domain';
import type { Folded } from '../chart/index.ts';

/** An agency in a line of descent. */
export type LineageNode = {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly begin: string;
  /** How far it can be trusted that and how it began, and what it continues; undefined where no origin is stated. */
  readonly beginMark: Mark | undefined;
  readonly end: string | undefined;
  readonly endMark: Mark | undefined;
  /** How it ended. */
  readonly ending: 'merged' | 'split' | 'abolished' | undefined;
  /** What it came out of when it began. */
  readonly predecessors: readonly AgencyId[];
  /** What it, or a part of it, absorbed while it went on, and when. */
  readonly absorbed: readonly LineageStep[];
  readonly successors: readonly AgencyId[];
  /** What a part of it went into while it went on, and when. */
  readonly offshoots: readonly LineageStep[];
  /** An earlier agency that it takes up again. */
  readonly continues: AgencyId | undefined;
};

type LineageStep = { readonly agencyId: AgencyId; readonly effective: string };

/** All agencies that one came out of or went into, the given one first, then the older ones, then the younger ones. */
export const lineageOf = (
  { chart }: Pick<Folded, 'chart'>,
  agencyId: string,
  entryOf: (id: string) => LedgerEntry | undefined,
): readonly LineageNode[] => {
  const found = new Map<string, LineageNode>();
  const walk = (id: string, next: (node: LineageNode) => readonly string[]): void => {
    const node = nodeOf(chart, id, entryOf);
    if (node === undefined) return;
    found.set(id, node);
    for (const other of next(node)) if (!found.has(other)) walk(other, next);
  };
  const older = (node: LineageNode) => [
    ...node.predecessors,
    ...node.absorbed.map(({ agencyId: id }) => id),
    ...(node.continues === undefined ? [] : [node.continues]),
  ];
  walk(agencyId, older);
  for (const id of [...found.keys()])
    walk(id, (node) => [...node.successors, ...node.offshoots.map((step) => step.agencyId)]);
  return [...found.values()];
};

const nodeOf = (
  chart: Chart,
  id: string,
  entryOf: (id: string) => LedgerEntry | undefined,
): LineageNode | undefined => {
  const markOf = (by: string | undefined): Mark | undefined => {
    const entry = by === undefined ? undefined : entryOf(by);
    return entry === undefined || !isDated(entry) ? undefined : entry.data.provenance?.mark;
  };
  const agency = chart.agencies.get(id);
  if (agency === undefined) return undefined;
  return {
    agencyId: agency.id,
    name: agency.name.value,
    begin: agency.begin.effective,
    beginMark: markOf(agency.begin.by),
    end: agency.end?.effective,
    endMark: markOf(agency.end?.by),
    ending: agency.end?.kind,
    predecessors: agency.predecessors,
    absorbed: agency.absorbed.map(stepOf),
    successors: agency.end?.into ?? [],
    offshoots: agency.offshoots.map(stepOf),
    continues: agency.continues,
  };
};

const stepOf = ({ agencyId, effective }: LineageStep): LineageStep => ({ agencyId, effective });
