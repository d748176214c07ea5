import type { Terminal } from '../../terminal.ts';

/** Begins a section of the demo. */
export const heading = (terminal: Terminal, text: string): void => terminal.out(`\n== ${text} ==\n`);

/** The programme that the mergers of the story are counted in. */
export const MERGERS = 'quang-ninh/district-mergers';

/** The day by which all mergers of the programme are done. */
export const DONE = '2019-12-31';
