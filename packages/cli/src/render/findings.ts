import type { Finding, FindingGroup, Findings, Severity } from '@orgledger/ledger';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

const EXAMPLES = 3;

const severities: Readonly<Record<Severity, string>> = {
  gate: 'gate: judged when a merger is completed',
  closing: 'closing: has to hold, or to await guidance, before a merger is settled',
  warning: 'warning',
  information: 'information',
};

/** The findings for people: each kind with its count and a few examples. */
export const findingsText = (findings: Findings): string =>
  [findingsTotal(findings), ...sections(findings).map(([severity, groups]) => sectionText(severity, groups))].join(
    '\n\n',
  );

/** All findings, for programs. */
export const findingsJson = (findings: Findings): string => JSON.stringify(findings, null, 2);

/** One line for each kind, with a column for each day. */
export const findingsSummary = (days: readonly Findings[]): string => {
  const kinds = new Map(days.flatMap(({ groups }) => groups.map((group) => [group.kind, group] as const)));
  const order: readonly string[] = Object.keys(severities);
  const bySeverity = [...kinds.values()].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return table(
    ['severity', 'rule', 'kind', ...days.map(({ on }) => `on ${on}`)],
    bySeverity.map(({ severity, rule, kind }) => [
      severity,
      rule ?? '',
      kind,
      ...days.map(({ groups }) => cell(groups.find((group) => group.kind === kind))),
    ]),
  );
};

const cell = (group: FindingGroup | undefined): string =>
  group === undefined ? '' : `${group.count} (${shares(group.certainties)})`;

const findingsTotal = ({ on, size, count, groups }: Findings): string =>
  `${count} findings of ${groups.length} kinds on ${on}, as known after ${size} entries`;

const sections = ({ groups }: Findings) => [...Map.groupBy(groups, ({ severity }) => severity)];

const sectionText = (severity: Severity, groups: readonly FindingGroup[]): string =>
  [`== ${severities[severity]} ==`, ...groups.map(groupText)].join('\n\n');

const groupText = ({ kind, rule, statement, count, certainties, findings }: FindingGroup): string => {
  const examples = examplesOf(findings);
  return [
    `${kind}${rule === undefined ? '' : ` (${rule})`}: ${count} (${shares(certainties)})`,
    wrap(statement, '  '),
    ...guidance(findings).map((text) => wrap(text, '  ')),
    findingsList(examples),
    ...(count > examples.length ? [`  - and ${count - examples.length} more; --format json lists them all`] : []),
  ].join('\n');
};

/** Findings in lines: what each is about and when, and under those that say the same, what to do. */
export const findingsList = (findings: readonly Finding[]): string =>
  [...Map.groupBy(findings, ({ message }) => message)]
    .flatMap(([message, alike]) => [
      ...alike.map(({ subjects, day, certainty }) => wrap(`- ${subjects[0] ?? ''}, ${day}, ${certainty}`, '  ')),
      wrap(message, '    '),
    ])
    .join('\n');

/** One of each certainty first, so that what is different shows. */
const examplesOf = (findings: readonly Finding[]): readonly Finding[] => {
  const first = [...Map.groupBy(findings, ({ certainty }) => certainty).values()].flatMap(([one]) => one ?? []);
  return [...first, ...findings.filter((one) => !first.includes(one))].slice(0, EXAMPLES);
};

/** `certain`, or `8 possible, 2 unknown`. */
const shares = (certainties: FindingGroup['certainties']): string => {
  const some = Object.entries(certainties).filter(([, count]) => count > 0);
  return some.map(([certainty, count]) => (some.length === 1 ? certainty : `${count} ${certainty}`)).join(', ');
};

/** Which of them wait for somebody's guidance, and whose. */
const guidance = (findings: readonly Finding[]): readonly string[] => {
  const covered = findings.filter(({ issues }) => issues.length > 0);
  if (covered.length === 0) return [];
  const issues = new Set(
    covered.flatMap((one) => one.issues.map(({ topic, awaiting }) => `${topic} (awaiting ${awaiting ?? 'nobody'})`)),
  );
  return [`${covered.length} of them covered by an open issue: ${[...issues].join(', ')}.`];
};
