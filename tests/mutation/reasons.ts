import type { Reason } from './explain.ts';

const SPEED = 'only speed changes: what is kept is what would be worked out again';
const WORDING = 'only the sentence for people changes';
const NEVER = 'what stands there for the compiler never comes about';

/** Why mutants live that no test can tell from the code, or that are not worth a test. */
export const reasons: readonly Reason[] = [
  { file: 'time/window.ts', was: /^parsed\./, why: SPEED },
  { file: 'time/window.ts', was: "''", why: `${NEVER}: both groups of the pattern take part in every match` },
  { file: 'time/window.ts', was: 'bounds?.first', why: `${NEVER}: the month and the year of a day are windows` },
  { was: /^issue\?\.\w+$/, why: `${NEVER}: what zod refuses has an issue` },
  { file: 'policy/parse-policy.ts', was: '[]', why: `${NEVER}: what zod refuses has an issue, and an issue a path` },
  {
    file: 'position/decide.ts',
    was: "''",
    why: `${NEVER}: titles are of two positions or more`,
  },
  { file: 'position/state.ts', was: '{ begun: false }', why: 'not there is as good as false' },
  { was: /^default: return (undefined|\[\]);$/, became: 'default:', why: 'what comes after the switch is the same' },
  {
    file: 'programme/decide.ts',
    was: 'status !== undefined',
    became: 'true',
    why: 'undefined is in no list of what is wanted',
  },
  { file: 'programme/decide.ts', was: 'status === undefined', why: WORDING },
  { file: 'programme/state.ts', was: "'closed'", why: 'nothing asks what is closed; any word but open does' },
];
