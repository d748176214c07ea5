import { allRules, type RuleClass, type RuleRow } from './all-rules.ts';

/** The table of all rules as Markdown, made from the catalogues and the default policy. */
export const rulesDocument = (): string => {
  const rules = Map.groupBy(allRules(), ({ class: of }) => of);
  return [
    '# Rules',
    'Written by `pnpm rules` from the code; do not edit. The ids are those that refusals, warnings and findings name.',
    '*own*: one stream decides, so the rule is refused on every store. *shared*: judged over the chart at the head of the log; as hard as an own one where the store has one writer.',
    ...sections.map(({ of, title, text, columns }) =>
      [`## ${title}`, text, table(columns, rules.get(of) ?? [])].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
};

type Column = { readonly title: string; readonly cell: (row: RuleRow) => string };

const id: Column = { title: 'rule', cell: (row) => row.id };
const scope: Column = { title: 'scope', cell: (row) => row.scope ?? '' };
const severity: Column = { title: 'default', cell: (row) => row.severity ?? '' };
const parameters: Column = { title: 'parameters', cell: (row) => parametersOf(row) };
const statement: Column = { title: 'statement', cell: (row) => row.statement };
const source: Column = { title: 'source', cell: (row) => row.source ?? '' };
const tested: Column = {
  title: 'tested in',
  cell: ({ testedIn }) => (testedIn === undefined ? '' : `\`${testedIn}\``),
};

const sections: readonly {
  readonly of: RuleClass;
  readonly title: string;
  readonly text: string;
  readonly columns: readonly Column[];
}[] = [
  {
    of: 'hard',
    title: 'Hard rules',
    text: 'What breaks one is refused. No policy changes that.',
    columns: [id, scope, statement, source],
  },
  {
    of: 'gate',
    title: 'Gates',
    text: 'Judged when a merger is completed, as of its day. `refuse`: refused, unless `waivers` names the rule with an instrument. `warn`: completed, and the result says so. `off`: not judged. What is unknown refuses nothing and is a finding; so is everything in history that is imported.',
    columns: [id, scope, severity, parameters, statement, source],
  },
  {
    of: 'closing',
    title: 'Closing rules',
    text: 'Judged when a merger is settled. `hold`: it holds, or an open issue of the programme that awaits guidance on one of the topics covers it; what is unknown does not hold. `warn`: settled, and the result says so. `off`: not judged.',
    columns: [id, scope, severity, parameters, statement, source],
  },
  {
    of: 'invariant',
    title: 'Invariants',
    text: 'Of the machinery: tested, never configurable.',
    columns: [id, statement, tested],
  },
];

const parametersOf = ({ parameters: own }: RuleRow): string =>
  Object.entries(own)
    .map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\``)
    .join(', ');

const table = (columns: readonly Column[], rows: readonly RuleRow[]): string =>
  [
    columns.map(({ title }) => title),
    columns.map(() => '---'),
    ...rows.map((row) => columns.map(({ cell }) => cell(row).replaceAll('|', '\\|'))),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
