import { applyAgency } from './agencies.ts';
import { inForce } from './in-force.ts';
import { applyMerger, type MergerStatement } from './merger-life.ts';
import { applyPosition } from './positions.ts';
import { applyProgramme } from './programmes.ts';
import type { PositionSaid, ProgrammeSaid } from './said/index.ts';
import { type Recorded, type Statement, standing } from './statements.ts';
import { emptyTables, type Tables } from './tables.ts';

/**
 * The reference model: what the organisation certainly is on a day, given what was accepted, in the order of acceptance. It is
 * written from the description of the domain and shares no code with the packages (`pnpm arrows` sees to it), so that a
 * mistake in the chart is not made here too. Plain tables, a change for each command, everything anew for each question. It
 * judges nothing: what it is told was accepted by somebody else.
 */
export const organisationOn = (recorded: readonly Recorded[], day: string): Tables => {
  const tables = emptyTables();
  for (const said of inForce(standing(recorded), day)) apply(tables, said);
  return tables;
};

type Said = Statement['said'];

const apply = (t: Tables, said: Said): void => {
  // Neither is a fact about the organisation.
  if (said.command === 'RecordNote' || said.command === 'ForgetPerson') return;
  if (isMerger(said)) applyMerger(t, said);
  else if (isProgramme(said)) applyProgramme(t, said);
  else if (isPosition(said)) applyPosition(t, said);
  else applyAgency(t, said);
};

type Told = Exclude<Said, { command: 'RecordNote' | 'ForgetPerson' }>;

const isMerger = (said: Told): said is MergerStatement => 'mergerId' in said.data;

const isProgramme = (said: Told): said is ProgrammeSaid => 'programmeId' in said.data && !('mergerId' in said.data);

const isPosition = (said: Told): said is PositionSaid => /(?:Position|Titles|Staff|Holder|Pay)$/.test(said.command);
