import { type Command, lineOf } from './command.ts';
import { affiliatedBodies } from './commands/affiliated-bodies.ts';
import { authorities } from './commands/authorities.ts';
import { functions } from './commands/functions.ts';
import { funding } from './commands/funding.ts';
import { headPosts } from './commands/head-posts.ts';
import { issues } from './commands/issues.ts';
import { mergers } from './commands/mergers.ts';
import { predecessors } from './commands/predecessors.ts';
import { scheme } from './commands/scheme.ts';
import { seals } from './commands/seals.ts';
import { staffingQuota } from './commands/staffing-quota.ts';
import { unifiedTitles } from './commands/unified-titles.ts';
import { workingRegulation } from './commands/working-regulation.ts';
import type { Facts } from './facts.ts';

/**
 * The story as commands, in an order in which each finds what it rests on. `persons` gives the opaque id of the one head
 * of each pair.
 */
export const commandsFrom = (facts: Facts, persons: ReadonlyMap<string, string>): readonly Command[] => [
  ...authorities(facts),
  ...predecessors(facts),
  ...headPosts(facts),
  ...seals(facts),
  ...scheme(facts),
  ...unifiedTitles(facts, persons),
  ...mergers(facts),
  ...staffingQuota(facts),
  ...affiliatedBodies(facts),
  ...funding(facts),
  ...functions(facts),
  ...workingRegulation(facts),
  ...issues(facts),
];

/** The same as NDJSON: one command a line, each line ended. */
export const ndjsonFrom = (facts: Facts, persons: ReadonlyMap<string, string>): string =>
  commandsFrom(facts, persons)
    .map((command) => `${lineOf(command)}\n`)
    .join('');
