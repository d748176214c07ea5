import type { RefusedLine } from '@orgledger/ledger';

/** Stands for what must not leave a payload: no answer may hold it. */
export const SECRET = 'Bùi Thị Kín';

/** A line that must change nothing. */
export type BadLine = {
  readonly title: string;
  readonly line: string | Uint8Array;
  readonly code: RefusedLine['refusal']['code'];
  readonly field?: string;
  readonly rule?: string;
  /** What the answer says to do. */
  readonly says: RegExp;
};

/** A line that would be carried out, with parts replaced. */
const line = (parts: { readonly top?: object; readonly data?: object } = {}): string =>
  JSON.stringify({
    command: 'EstablishAgency',
    actor: SECRET,
    effective: '2018-01-01',
    data: {
      agencyId: 'new',
      name: SECRET,
      kind: 'office',
      level: 'district',
      bloc: 'party',
      focalPoint: true,
      ...parts.data,
    },
    ...parts.top,
  });

/** Puts a member into the text of a JSON object, where an object in code could not have it. */
const withMember = (text: string, before: string, member: string): string =>
  text.replace(before, `${member},${before}`);

const command = (name: string, data: object): string =>
  JSON.stringify({ command: name, actor: SECRET, effective: '2018-06-30', data });

const merger = (shape: string, predecessors: readonly string[], agencyId: string): string =>
  command('RecordMerger', {
    mergerId: 'another',
    shape,
    predecessors: predecessors.map((id) => ({ agencyId: id })),
    successor: { agencyId },
    rationale: { purpose: SECRET },
  });

const invalidUtf8 = (): Uint8Array => {
  const bytes = Buffer.from(line({ data: { name: 'Ha ? Long' } }));
  // The first of two bytes of a letter, and then a bracket.
  bytes[bytes.indexOf('?')] = 0xc3;
  return bytes;
};

const idSays = /an id is lower-case ASCII words/;
const provenance = { mark: 'article', note: SECRET };

/** What a file of commands can get wrong. The ledger has agencies a, b and c, of which a and b were merged into c. */
export const badLines: readonly BadLine[] = [
  {
    title: 'a line that ends too early',
    line: line().slice(0, -2),
    code: 'MalformedLine',
    says: /at column \d+; each line is one command as a JSON object/,
  },
  {
    title: 'a line of plain text',
    line: SECRET,
    code: 'MalformedLine',
    says: /at column 1; each line is one command as a JSON object/,
  },
  {
    title: 'two commands in one line',
    line: line() + line(),
    code: 'MalformedLine',
    says: /at column \d+; each line is one command/,
  },
  { title: 'a list of commands', line: `[${line()}]`, code: 'InvalidCommand', says: /a command is an object with/ },
  { title: 'a text', line: JSON.stringify(SECRET), code: 'InvalidCommand', says: /a command is an object with/ },
  { title: 'null', line: 'null', code: 'InvalidCommand', says: /a command is an object with/ },
  {
    title: 'an unknown command',
    line: line({ top: { command: SECRET } }),
    code: 'UnknownCommand',
    field: 'command',
    says: /the nearest are .*schemas\/commands/,
  },
  {
    title: 'a command that only the ledger itself gives',
    line: command('Confirm', { cause: { entryId: 'x', stream: SECRET, type: 'x' } }),
    code: 'UnknownCommand',
    field: 'command',
    says: /the nearest are .*schemas\/commands/,
  },
  {
    title: 'a day that does not exist',
    line: line({ top: { effective: '2018-02-30' } }),
    code: 'InvalidCommand',
    field: 'effective',
    says: /a date is written 2018-02-28, .* and must exist/,
  },
  {
    title: 'a day that does not exist, in an instrument',
    line: line({ top: { instruments: [{ number: SECRET, kind: 'decision', signed: '2018-02-30' }] } }),
    code: 'InvalidCommand',
    field: 'instruments.0.signed',
    says: /must exist/,
  },
  {
    title: 'a window that ends before it begins',
    line: line({ top: { effective: '[2018-06..2018-01]' } }),
    code: 'InvalidCommand',
    field: 'effective',
    says: /a date is written/,
  },
  {
    title: 'an unknown agency',
    line: command('RenameAgency', { agencyId: 'nowhere', name: SECRET }),
    code: 'UnknownAgency',
    says: /establish it first, or correct the id/,
  },
  {
    title: 'an unknown parent agency',
    line: line({ data: { lines: [{ line: 'party', parentId: 'nowhere' }] } }),
    code: 'UnknownAgency',
    says: /establish it earlier, or date this later/,
  },
  {
    title: 'a merger of one agency with itself, as its own successor',
    line: merger('absorption', ['c'], 'c'),
    code: 'RuleViolated',
    rule: 'L1',
    says: /an agency cannot merge with itself; /,
  },
  {
    title: 'a merger of one agency with itself, named twice',
    line: merger('absorption', ['c', 'c'], 'd'),
    code: 'RuleViolated',
    rule: 'L1',
    says: /each predecessor joins a merger once/,
  },
  {
    title: 'an agency that is merged a second time',
    line: merger('absorption', ['a'], 'c'),
    code: 'RuleViolated',
    rule: 'L2',
    says: /Name its successor/,
  },
  ...[
    ['an id with diacritics, composed', 'hạ-long'.normalize('NFC')],
    ['an id with diacritics, decomposed', 'hạ-long'.normalize('NFD')],
    ['an id with capitals', 'Ha-Long'],
    ['an id with a space', 'ha long'],
    ['an id that ends in a separator', 'ha-long/'],
    ['an empty id', ''],
    ['the id __proto__', '__proto__'],
  ].map(([title = '', agencyId]): BadLine => {
    return { title, line: line({ data: { agencyId } }), code: 'InvalidCommand', field: 'data.agencyId', says: idSays };
  }),
  {
    title: 'an id that is too long',
    line: line({ data: { agencyId: 'a'.repeat(129) } }),
    code: 'InvalidCommand',
    field: 'data.agencyId',
    says: /at most 128 characters/,
  },
  {
    title: 'the id constructor',
    line: line({ data: { agencyId: 'constructor' } }),
    code: 'InvalidCommand',
    field: 'data.agencyId',
    says: /reserved; choose another/,
  },
  {
    title: 'the command __proto__',
    line: line({ top: { command: '__proto__' } }),
    code: 'UnknownCommand',
    says: /the nearest are/,
  },
  {
    title: 'the command constructor',
    line: line({ top: { command: 'constructor' } }),
    code: 'UnknownCommand',
    says: /the nearest are/,
  },
  ...['__proto__', 'constructor'].flatMap((key): readonly BadLine[] => {
    const member = `"${key}":{"name":"${SECRET}"}`;
    const refused = { code: 'InvalidCommand', says: /does not exist here; leave it out/ } as const;
    const told = line({ top: { provenance } });
    return [
      { title: `${key} as a key of a command`, line: withMember(told, '"command"', member), field: key, ...refused },
      {
        title: `${key} as a key of its data`,
        line: withMember(told, '"agencyId"', member),
        field: `data.${key}`,
        ...refused,
      },
      {
        title: `${key} as a key of its provenance`,
        line: withMember(told, '"mark"', member),
        field: `provenance.${key}`,
        ...refused,
      },
    ];
  }),
  {
    title: 'ten thousand levels of lists',
    line: `{"command":"EstablishAgency","data":${'['.repeat(10_000)}"${SECRET}"${']'.repeat(10_000)}}`,
    code: 'LineTooDeep',
    says: /a command nests six/,
  },
  {
    title: 'ten thousand levels of objects',
    line: `${'{"a":'.repeat(10_000)}"${SECRET}"${'}'.repeat(10_000)}`,
    code: 'LineTooDeep',
    says: /a command nests six/,
  },
  {
    title: 'a line of ten megabytes',
    line: line({ data: { name: SECRET.repeat(1_000_000) } }),
    code: 'LineTooLong',
    says: /check the line breaks/,
  },
  {
    title: 'a key that is given twice',
    line: withMember(line(), '"effective"', '"effective":"2017-01-01"'),
    code: 'MalformedLine',
    says: /gives a key twice in one object.*give it once/,
  },
  {
    title: 'a key of its data that is given twice',
    line: withMember(line(), '"kind"', '"k\\u0069nd":"office"'),
    code: 'MalformedLine',
    says: /gives a key twice in one object/,
  },
  { title: 'bytes that are not UTF-8', line: invalidUtf8(), code: 'LineNotUtf8', says: /save the file as UTF-8/ },
  {
    title: 'a name with half a surrogate pair',
    line: withMember(line(), '"command"', '"id":"x"').replace(SECRET, '\\ud800').replace(SECRET, '\\ud800'),
    code: 'InvalidCommand',
    says: /lone surrogate/,
  },
  {
    title: 'a name of nothing but spaces',
    line: line({ data: { name: ' \u00a0 ' } }),
    code: 'InvalidCommand',
    field: 'data.name',
    says: /the text is empty/,
  },
  {
    title: 'a field of another type',
    line: line({ data: { focalPoint: SECRET } }),
    code: 'InvalidCommand',
    field: 'data.focalPoint',
    says: /expected boolean/,
  },
  {
    title: 'a field that does not exist',
    line: line({ data: { colour: SECRET } }),
    code: 'InvalidCommand',
    field: 'data.colour',
    says: /does not exist here; leave it out/,
  },
];
