import { wrap } from '../../render/wrap.ts';
import type { Terminal } from '../../terminal.ts';
import type { Assumption, DemoData } from '../demo-data.ts';
import { heading } from './heading.ts';

/** What the facts became, and how many of all commands are not of a fact. */
export const factsText = (facts: DemoData['facts'], allCommands: number): string => {
  const commands = facts.reduce((sum, fact) => sum + fact.commands.length, 0);
  const entries = facts.reduce((sum, fact) => sum + fact.entries, 0);
  return [
    `${facts.length} facts became ${commands} commands and ${entries} entries;`,
    `${allCommands - commands} more commands bring in what is only assumed`,
  ].join(' ');
};

/** What sources contradict each other on, and what they leave open, with how that was settled and why. */
export const showSources = (assumptions: readonly Assumption[], terminal: Terminal): void => {
  const conflicts = assumptions.filter(({ conflict }) => conflict !== undefined);
  heading(terminal, `${conflicts.length} conflicts between sources, and how they were settled`);
  for (const { id, conflict = '', assumed, reason } of conflicts)
    show(`${conflict} (${id})`, assumed, reason, terminal);
  heading(terminal, 'What the sources leave open is assumed, and marked so');
  for (const { id, conflict, assumed, reason } of assumptions)
    if (conflict === undefined) show(id, assumed, reason, terminal);
};

const show = (title: string, assumed: string, reason: string, terminal: Terminal): void =>
  terminal.out([title, wrap(assumed, '  '), wrap(`because: ${reason}`, '    ')].join('\n'));
