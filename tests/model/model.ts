import { applyAgency } from './agencies.ts';
import { asApproved, isMerger } from './approvals.ts';
import { inForce } from './in-force.ts';
import { applyMerger } from './merger-life.ts';
import { applyPosition } from './positions.ts';
import { applyProgramme } from './programmes.ts';
import type { PositionSaid, ProgrammeSaid, Said } from './said/index.ts';
import { emptyTables, type Tables } from './tables.ts';

/** What the organisation certainly is on a day, given the commands that were accepted, in the order of their acceptance. */
export const organisationOn = (accepted: readonly Said[], day: string): Tables => {
  const tables = emptyTables();
  for (const said of inForce(asApproved(accepted), day)) apply(tables, said);
  return tables;
};

const apply = (t: Tables, said: Said): void => {
  if (said.command === 'RecordNote') return;
  if (isMerger(said)) applyMerger(t, said);
  else if (isProgramme(said)) applyProgramme(t, said);
  else if (isPosition(said)) applyPosition(t, said);
  else applyAgency(t, said);
};

type Told = Exclude<Said, { command: 'RecordNote' }>;

const isProgramme = (said: Told): said is ProgrammeSaid => 'programmeId' in said.data && !('mergerId' in said.data);

const isPosition = (said: Told): said is PositionSaid => /(?:Position|Titles|Staff|Holder|Pay)$/.test(said.command);
