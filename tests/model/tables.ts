import type { Destination, Predecessor, Title } from './said/index.ts';

/** The organisation as tables of rows, one fact a row. */
export type Tables = {
  agencies: Agency[];
  lines: { agencyId: string; line: string; parentId: string }[];
  identifiers: { agencyId: string; scheme: string; value: string }[];
  functions: { agencyId: string; functionId: string; role: 'lead' | 'support' }[];
  /** Functions that left the apparatus, and where to. */
  gone: { functionId: string; to: Destination | 'discontinued' }[];
  /** `posts` null: unknown. */
  quota: { agencyId: string; bloc: string; posts: number | null }[];
  seals: { agencyId: string; sealId: string; bloc: string }[];
  affiliates: { agencyId: string; body: string; mode: string; of: string }[];
  funding: { agencyId: string; paidBy: string; followedBy: string }[];
  regulations: { agencyId: string; principle: string | undefined; generalResponsibility: string | undefined }[];
  tasks: { agencyId: string; taskId: string; name: string; positionId: string }[];
  positions: Position[];
  holdings: Holding[];
  released: { personId: string; reason: string }[];
  trained: { personId: string; subject: string }[];
  /** What is told of an agency beside the rest: limits, surplus, scope, procedures, groups. `key`: one replaces another. */
  remarks: { agencyId: string; key: string; text: string }[];
  mergers: Merger[];
  programmes: { programmeId: string; title: string; mergers: readonly string[] }[];
  /** What belongs to a programme: issues, consultations, leaves to pilot and so on, each with how it stands. */
  items: { programmeId: string; key: string; state: string }[];
};

export type Agency = {
  id: string;
  name: string;
  kind: string;
  level: string;
  bloc: string;
  focalPoint: boolean;
  continues: string | undefined;
  unitOf: string | undefined;
  ended: { kind: string; into: readonly string[] } | undefined;
};

export type Position = {
  id: string;
  agencyId: string;
  rank: string;
  capacity: number;
  titles: readonly Title[];
  ended: boolean;
  into: string | undefined;
};

export type Holding = {
  personId: string;
  positionId: string;
  appointment: string;
  seconded?: { to: Destination; until: string | undefined };
  payKept?: string;
};

type Merger = {
  id: string;
  shape: string;
  predecessors: readonly Predecessor[];
  successorId: string;
  status: string;
};

export const emptyTables = (): Tables => ({
  agencies: [],
  lines: [],
  identifiers: [],
  functions: [],
  gone: [],
  quota: [],
  seals: [],
  affiliates: [],
  funding: [],
  regulations: [],
  tasks: [],
  positions: [],
  holdings: [],
  released: [],
  trained: [],
  remarks: [],
  mergers: [],
  programmes: [],
  items: [],
});

/** Takes out of a table the rows that say yes, and answers them. */
export const take = <R>(rows: R[], which: (row: R) => boolean): R[] => {
  const taken = rows.filter(which);
  rows.splice(0, rows.length, ...rows.filter((row) => !taken.includes(row)));
  return taken;
};

/** Puts a row in the place of those that say the same thing otherwise. */
export const put = <R>(rows: R[], row: R, same: (other: R) => boolean): void => {
  take(rows, same);
  rows.push(row);
};
