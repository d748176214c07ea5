import { type Command, lineOf } from './command.ts';
import { affiliatedBodies } from './commands/affiliated-bodies.ts';
import { attestedHolders } from './commands/attested-holders.ts';
import { authorities } from './commands/authorities.ts';
import { cityStatus } from './commands/city-status.ts';
import { endOfLevel } from './commands/end-of-level.ts';
import { functions } from './commands/functions.ts';
import { funding } from './commands/funding.ts';
import { headPosts } from './commands/head-posts.ts';
import { hoanhBoIntoHaLong } from './commands/hoanh-bo.ts';
import { issues } from './commands/issues.ts';
import { mergers } from './commands/mergers.ts';
import { notes } from './commands/notes.ts';
import { postLimits } from './commands/post-limits.ts';
import { predecessors } from './commands/predecessors.ts';
import { preparation } from './commands/preparation.ts';
import { proposalForTheProvince } from './commands/provincial-pilot.ts';
import { scheme } from './commands/scheme.ts';
import { scopeAndProcedures } from './commands/scope-and-procedures.ts';
import { seals } from './commands/seals.ts';
import { splits } from './commands/splits.ts';
import { staffGroups } from './commands/staff-groups.ts';
import { staffingQuota } from './commands/staffing-quota.ts';
import { steering, suspensionOfPilot } from './commands/steering.ts';
import { unifiedTitles } from './commands/unified-titles.ts';
import { workingRegulation } from './commands/working-regulation.ts';
import type { Facts } from './facts.ts';
import type { Persons } from './persons.ts';

/** The story as commands, in an order in which each finds what it rests on. */
export const commandsFrom = (facts: Facts, persons: Persons): readonly Command[] => [
  // Before 2015.
  ...authorities(facts),
  ...predecessors(facts),
  ...headPosts(facts),
  ...seals(facts),
  // Until the end of 2017.
  ...scheme(facts),
  ...unifiedTitles(facts, persons),
  ...preparation(facts),
  // 2018 and 2019.
  ...mergers(facts),
  ...postLimits(facts),
  ...staffGroups(facts),
  ...staffingQuota(facts),
  ...affiliatedBodies(facts),
  ...funding(facts),
  ...functions(facts),
  ...scopeAndProcedures(facts),
  ...workingRegulation(facts),
  ...attestedHolders(facts, persons),
  ...steering(facts),
  ...issues(facts),
  ...proposalForTheProvince(facts),
  // 2020.
  ...hoanhBoIntoHaLong(facts, persons),
  // 2022 to 2025.
  ...suspensionOfPilot(facts),
  ...cityStatus(facts),
  ...splits(facts, persons),
  ...endOfLevel(facts),
  // Of all years.
  ...notes(facts),
];

/** The same as NDJSON: one command a line, each line ended. */
export const ndjsonFrom = (facts: Facts, persons: Persons): string =>
  commandsFrom(facts, persons)
    .map((command) => `${lineOf(command)}\n`)
    .join('');
