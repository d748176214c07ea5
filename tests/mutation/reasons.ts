import type { Reason } from './explain.ts';

const SPEED = 'only speed changes: what is left out would be worked out again, or is done once more';
const NEVER = 'what stands there for the compiler never comes about';
const WORDING = 'only the sentence for people changes';
const SAME = 'the other way comes to the same';

/** Why mutants live that no test can tell from the code, or that are not worth a test. */
export const reasons: readonly Reason[] = [
  { was: /^default: return (undefined|\[\]);$/, became: 'default:', why: `${SAME}: nothing comes after the switch` },
  { was: /^issue\?\.\w+( ===|$)/, became: /^issue\.\w+$/, why: `${NEVER}: what zod refuses has an issue` },

  {
    file: 'agency/decide.ts',
    was: 'known !== undefined',
    became: 'false',
    why: `${SAME}: a lock that was taken conflicts with none`,
  },
  {
    file: /^(agency\/frozen|merger\/(decide|lasting-parties|promised-quota))\.ts$/,
    was: '[]',
    became: '["Stryker was here"]',
    why: `${SAME}: a text is the lock, the end or the quota of no agency and no bloc`,
  },
  {
    file: 'agency/frozen.ts',
    was: 'default: return false;',
    became: 'default:',
    why: `${SAME}: what is not returned is not true either`,
  },
  { file: 'agency/frozen.ts', was: "''", why: `${NEVER}: what reorganises an agency names it` },
  {
    file: 'agency/frozen.ts',
    was: "command.type === 'AbolishAgency'",
    became: 'true',
    why: `${WORDING}; and only an abolition can name the merger that the agency is released from`,
  },
  { file: 'agency/frozen.ts', was: /'AbolishAgency'/, why: WORDING },
  {
    file: 'agency/state.ts',
    was: /releasedFrom !== undefined|'AgencyAbolished'/,
    why: `${SAME}: an agency has not joined a merger without an id`,
  },
  {
    file: 'agency/state.ts',
    was: "event.type !== 'Confirmed'",
    became: 'false',
    why: `${SAME}: no other event begins, locks or releases`,
  },
  {
    file: 'agency/state.ts',
    was: "event.type === 'TaskAssigned'",
    became: 'true',
    why: `${SAME}: what is no assignment names no task, and nobody asks for none`,
  },

  { file: 'aggregate/already-recorded.ts', was: 'fact === undefined', why: `${NEVER}: the index is within the list` },
  {
    file: 'aggregate/already-recorded.ts',
    was: /sameTime|^one\./,
    why: `${SPEED}: what is said holds the day and the order`,
  },
  { file: 'aggregate/create-decider.ts', was: "''", why: `${SAME}: an empty cause is in no set of those handled` },
  {
    file: 'aggregate/create-decider.ts',
    was: /replacesOlder$|^\{ take\(/,
    why: `${SPEED}: all is taken anew from what stands`,
  },
  {
    file: 'aggregate/decide-corrections.ts',
    was: 'data === undefined',
    became: 'false',
    why: `${SAME}: data that is not there said anew is not there`,
  },
  {
    file: 'aggregate/create-decider.ts',
    was: 'key !== undefined',
    became: 'true',
    why: `${SAME}: no set holds undefined`,
  },
  {
    file: 'aggregate/create-decider.ts',
    was: 'confirmed.cause.entryId === causation',
    why: `${SAME}: the key is written in another way where it is kept and where it is asked for`,
  },
  {
    file: 'aggregate/resolve-corrections.ts',
    was: /isCorrection\(|id === undefined$|id !== undefined$/,
    became: /false|true/,
    why: `${SAME}: what is no correction or has no id corrects nothing and is corrected by nothing`,
  },
  { file: 'aggregate/timeline.ts', was: 'other !== undefined', why: `${NEVER}: the middle is within the list` },
  {
    file: 'aggregate/same-json.ts',
    was: 'index < one.length',
    became: 'index <= one.length',
    why: `${SAME}: after the last of two lists of one length comes undefined in both`,
  },
  { file: 'aggregate/same-json.ts', was: 'mine !== theirs', became: 'true', why: SPEED },

  {
    file: 'merger/decide-completion.ts',
    was: 'profile !== undefined',
    became: 'true',
    why: `${SAME}: a field that is undefined is one that is not there`,
  },
  {
    file: 'merger/decide-completion.ts',
    was: /proposal === undefined|TypeError/,
    why: `${NEVER}: an approved merger has a proposal`,
  },
  {
    file: 'merger/decide-completion.ts',
    was: 'approval?.destinations',
    why: `${NEVER}: an approved merger has an approval`,
  },
  {
    file: 'merger/decide-completion.ts',
    was: 'provenance === undefined',
    became: 'false',
    why: `${SAME}: it is copied once more, and left out there`,
  },
  {
    file: 'merger/decide-completion.ts',
    was: 'command.context?.knownAgencies',
    why: `${NEVER}: the ledger always gives the context`,
  },
  {
    file: 'merger/decide-completion.ts',
    was: '[]',
    why: `${SAME}: of what is not there no agency has the name that is put in`,
  },
  {
    file: 'merger/parties.ts',
    was: 'quota === undefined',
    became: 'false',
    why: `${SAME}: what is undefined is not there`,
  },
  { file: 'merger/decide.ts', was: "''", why: `${NEVER}: every step but a note names its merger` },
  { file: 'merger/decide.ts', was: 'proposal !== undefined', why: `${NEVER}: a proposed merger has a proposal` },
  { file: 'merger/decide.ts', was: 'merged?.successor', why: `${NEVER}: a completed merger has a proposal` },
  {
    file: 'merger/decide.ts',
    was: 'continues === undefined',
    became: 'false',
    why: `${SAME}: nothing is none of those that were merged`,
  },
  { file: 'merger/joinable-parties.ts', was: 'context?.joined', why: `${NEVER}: the ledger always gives the context` },
  { file: 'merger/joinable-parties.ts', was: '[]', why: `${SAME}: what is put in is of no agency` },

  { file: 'policy/parse-policy.ts', was: '[]', why: `${NEVER}: what zod refuses has an issue, and an issue a path` },

  { file: 'position/decide.ts', was: "''", why: `${NEVER}: titles are of two positions or more` },
  { file: 'position/state.ts', was: '{ begun: false }', why: `${SAME}: not there is as good as false` },
  {
    file: 'position/state.ts',
    was: "event.type === 'Confirmed'",
    became: 'true',
    why: `${SAME}: no other event says that a position begins`,
  },

  {
    file: 'programme/decide.ts',
    was: 'status !== undefined',
    became: 'true',
    why: `${SAME}: undefined is never wanted`,
  },
  { file: 'programme/decide.ts', was: 'status === undefined', why: WORDING },
  { file: 'programme/state.ts', was: "'closed'", why: `${SAME}: any word but open, granted and suspended says closed` },

  {
    file: 'registry/event-codec.ts',
    was: /^versions(\[version - 1\]|\.at\(-1\))\?\.schema$|^schema\?\.safeParse$|^result === undefined$/,
    why: `${NEVER}: a type that is known has a version, and a version a schema`,
  },
  {
    file: 'registry/event-codec.ts',
    was: 'versions === undefined',
    became: 'false',
    why: `${SAME}: a type without versions has none that was stored`,
  },
  {
    file: 'registry/event-codec.ts',
    was: 'content.version === versions.length',
    became: 'false',
    why: `${SPEED}: the last version is checked twice and not cast`,
  },
  { file: 'registry/event-codec.ts', was: '[]', why: `${NEVER}: what zod refuses has an issue, and an issue a path` },
  { file: 'registry/nearest.ts', was: '[]', why: `${SAME}: one far name for all that hold no letter changes no order` },
  {
    file: 'registry/parse-command.ts',
    was: "''",
    why: `${NEVER}: what zod refuses has an issue, and an unknown field a name`,
  },
  { file: 'registry/parse-command.ts', was: 'issue === undefined', why: `${NEVER}: what zod refuses has an issue` },
  { file: 'registry/target.ts', was: "''", why: `${NEVER}: a command and an event on positions name one` },

  {
    file: 'rules/rules-document.ts',
    was: /^(''|\[\])$/,
    why: `${NEVER}: every class has rules, and a table only columns that its rules fill`,
  },
  { file: /^rules\//, was: "''", why: `${SAME}: no record has the id that is put in` },
  {
    file: /^rules\//,
    was: '[]',
    became: '["Stryker was here"]',
    why: `${SAME}: what is put in is no agency, post, holder or task, so a rule passes it over`,
  },
  { file: 'rules/b1-one-payer.ts', was: /funding === undefined$/, why: `${SAME}: nobody pays who is not named` },
  { file: 'rules/exclusive-join.ts', was: /'whole'/, why: WORDING },
  { file: 'rules/f3-one-responsible-per-task.ts', was: 'current === undefined', why: WORDING },
  { file: 'rules/f4-one-head.ts', was: /^position\?\./, why: `${NEVER}: the heads were found among the records` },
  { file: 'rules/l4-acyclic.ts', was: 'agencyId === undefined', why: `${SAME}: what is no agency came out of nothing` },
  {
    file: 'rules/l7-explicit-parts.ts',
    was: /'whole'/,
    why: `${SAME}: an agency that ends keeps no rest`,
  },
  { file: 'rules/n5-quota-conserved.ts', was: 'sum += posts', why: `${SAME}: both totals change their sign` },
  {
    file: 'rules/own-rules.ts',
    was: /^case 'AgencyEstablished'/,
    why: `${SAME}: what is established continues none, so the next case asks it nothing more`,
  },
  {
    file: 'rules/p1-titles-unified.ts',
    was: /^heads\[0\]/,
    why: `${NEVER}: every predecessor has a head post with a holder`,
  },
  {
    file: 'rules/p10-staff-trained.ts',
    was: 'functionId === undefined',
    became: 'false',
    why: `${SAME}: no side has a function without an id`,
  },
  {
    file: 'rules/p11-pilot-reviewed.ts',
    was: 'until !== undefined',
    became: 'true',
    why: `${SAME}: undefined is before no day`,
  },
  {
    file: 'rules/p12-no-moratorium.ts',
    was: /'joint'$/,
    became: /true|""/,
    why: `${SAME}: no moratorium names the bloc joint`,
  },
  { file: 'person/state.ts', was: '{ forgotten: false }', why: `${SAME}: what is not there is not true` },
  {
    file: 'person/state.ts',
    was: "event.type === 'PersonForgotten'",
    became: 'true',
    why: `${NEVER}: a person's stream has no other event`,
  },
  { file: 'rules/p12-no-moratorium.ts', was: "'certain'", why: `${SAME}: any word but unknown says certain` },
  {
    file: 'rules/p3-staff-consulted.ts',
    was: 'closed.length > 0',
    why: `${SAME}: without a consultation nobody was asked`,
  },
  { file: 'rules/p3-staff-consulted.ts', was: 'closed.length === 0', why: WORDING },
  { file: 'rules/p5-legal-basis.ts', was: /'possible'$/, why: WORDING },
  { file: 'rules/rules-document.ts', was: /\|/, why: 'no rule says a bar yet; one that did would break its table' },
  {
    file: 'rules/s2-not-ones-own-post.ts',
    was: 'facts.approval?.id',
    why: `${NEVER}: whoever approved did so in an approval`,
  },
  {
    file: 'rules/settled-parties.ts',
    was: /agency !== undefined/,
    became: /\]$|true/,
    why: `${SAME}: what is not there is not active`,
  },
  { file: 'rules/t1-forest.ts', was: 'above === undefined', became: 'false', why: `${SAME}: nothing is above nothing` },

  {
    file: 'schema-compat/incompatibilities.ts',
    was: /^accepting (=== 1|> 1)/,
    why: `${SAME}: the closest branch has nothing against it either`,
  },
  {
    file: 'schema-compat/incompatibilities.ts',
    was: "typeof bound !== 'number'",
    why: `${SAME}: nothing is beyond undefined`,
  },
  {
    file: 'schema-compat/incompatibilities.ts',
    was: /^\[old\.size|^size > 0$|^!isObject$|^oldRest === (false|rest)$|^false$/,
    why: `${SAME}: where there is nothing to compare nothing is found`,
  },
  { file: 'schema-compat/plan.ts', was: 'old === undefined', why: `${SAME}: the text of nothing is another` },

  { file: 'time/window.ts', was: /^parsed\./, why: SPEED },
  { file: 'time/window.ts', was: "''", why: `${NEVER}: both groups of the pattern take part in every match` },
  { file: 'time/window.ts', was: 'bounds?.first', why: `${NEVER}: the month and the year of a day are windows` },
];
