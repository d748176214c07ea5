import { describe, expect, test } from 'vitest';
import { isRefused, type Refusal } from '../errors/index.ts';
import { type CommandInput, commandSchemas } from './command-schemas.ts';
import { parseCommand } from './parse-command.ts';

const renamed: CommandInput = {
  command: 'RenameAgency',
  data: { agencyId: 'ha-long/org-home', name: 'Ban Tổ chức - Nội vụ' },
  effective: '2018-02-28',
};

const refusalOf = (input: unknown): Refusal => {
  try {
    parseCommand(input);
  } catch (error) {
    if (isRefused(error)) return error.refusal;
    throw error;
  }
  throw new Error('the command was accepted');
};

// What JSON.parse makes of a line: `__proto__` is a field of its own there.
const line = (text: string): unknown => JSON.parse(text);
const changed = (changes: object): unknown => ({ ...renamed, ...changes });
const withData = (changes: object): unknown => ({ ...renamed, data: { ...renamed.data, ...changes } });

describe('a command that is accepted', () => {
  test('has what may be left out filled in', () => {
    expect(parseCommand(renamed)).toEqual({
      command: {
        type: 'RenameAgency',
        data: {
          agencyId: 'ha-long/org-home',
          name: 'Ban Tổ chức - Nội vụ',
          translations: [],
          effective: '2018-02-28',
          order: 0,
          instruments: [],
        },
      },
    });
  });

  test('keeps what was said instead of the usual', () => {
    const said = {
      order: -3,
      instruments: [{ kind: 'decision', number: '922-QĐ/TU' }],
      provenance: { mark: 'article' },
    };
    expect(parseCommand(changed(said)).command.data).toMatchObject(said);
  });

  test('has its id, actor and case beside it, not in its data', () => {
    const parsed = parseCommand(changed({ id: 'row-7', actor: 'clerk 3', case: 'ha-long-2018' }));
    expect(parsed).toMatchObject({ id: 'row-7', actor: 'clerk 3', case: 'ha-long-2018' });
    expect(Object.keys(parsed.command)).toEqual(['type', 'data']);
    expect(Object.keys(parsed.command.data)).not.toContain('id');
  });

  test('has no id, actor or case where none was given', () => {
    expect(Object.keys(parseCommand(renamed))).toEqual(['command']);
  });

  test('has its names in NFC, in lists and instruments too', () => {
    const nfd = 'Thị xã Đông Triều'.normalize('NFD');
    const { data } = parseCommand({
      command: 'AssignFunctions',
      data: { agencyId: 'a', functions: [{ functionId: 'f', name: nfd, role: 'lead' }] },
      effective: '2018',
      instruments: [{ kind: 'decision', issuer: nfd }],
      provenance: { mark: 'verified', sources: [{ title: nfd }] },
    }).command;
    expect(JSON.stringify(data)).toBe(JSON.stringify(data).normalize('NFC'));
    expect(data).toMatchObject({ functions: [{ name: nfd.normalize('NFC') }], complete: true });
  });

  test('does not share its data with what the caller holds', () => {
    const data = { agencyId: 'a', name: 'Một' };
    const parsed = parseCommand({ ...renamed, data });
    data.name = 'Hai';
    expect(parsed.command.data).toMatchObject({ name: 'Một' });
  });
});

describe('a command that has not the shape of one', () => {
  test.each([undefined, null, 7, 'RenameAgency', [], [renamed], () => renamed])('%j is refused', (input) => {
    expect(refusalOf(input)).toMatchObject({ code: 'InvalidCommand', field: '' });
  });

  test.each([
    [{ command: 'RenameAll' }, ['RenameAgency']],
    [{ command: 'renameagency' }, ['RenameAgency']],
    [{ command: 'AgencyRenamed' }, ['RenameAgency']],
    [{ command: 'EstablishAgncy' }, ['EstablishAgency', 'ReestablishAgency']],
    [{ command: '__proto__' }, []],
    [{ command: 'constructor' }, []],
    [{ command: 'x'.repeat(1_000_000) }, []],
    [{}, ['EstablishAgency']],
    [{ command: 7 }, ['EstablishAgency']],
    [{ command: ['RenameAgency'] }, ['EstablishAgency']],
  ])('%j names no command, and the refusal names the nearest and where all are', (input, near) => {
    const refusal = refusalOf(input);
    expect(refusal).toMatchObject({ code: 'UnknownCommand', field: 'command' });
    for (const type of near) expect(refusal.message).toContain(type);
    expect(refusal.message).toContain('schemas/commands');
    expect([...commandSchemas.keys()].filter((type) => refusal.message.includes(type)).length).toBeLessThan(5);
  });

  test('no caller can send the confirmation that processes write', () => {
    expect(refusalOf({ ...renamed, command: 'Confirm' }).code).toBe('UnknownCommand');
    expect(refusalOf({ ...renamed, command: 'Confirm' }).message).not.toContain('Confirm');
  });

  test.each<[string, string, unknown]>([
    ['a day that does not exist', 'effective', changed({ effective: '2018-02-29' })],
    ['no day', 'effective', changed({ effective: undefined })],
    ['a day that is no text', 'effective', changed({ effective: new Date(0) })],
    ['no data', 'data', { command: 'RenameAgency', effective: '2018' }],
    ['data that is null', 'data', changed({ data: null })],
    ['data that is a list', 'data', changed({ data: [] })],
    ['a field of its data left out', 'data.name', withData({ name: undefined })],
    ['an id with diacritics', 'data.agencyId', withData({ agencyId: 'hạ-long' })],
    ['an id of 129 characters', 'data.agencyId', withData({ agencyId: 'a'.repeat(129) })],
    ['a reserved id', 'data.agencyId', withData({ agencyId: 'constructor' })],
    ['a day in its data that does not exist', 'data.oldNameValidUntil', withData({ oldNameValidUntil: '2019-02-29' })],
    ['an order that is no whole number', 'order', changed({ order: 0.5 })],
    ['an order beyond the bounds', 'order', changed({ order: 1001 })],
    ['an instrument without a kind', 'instruments.0.kind', changed({ instruments: [{ number: '922' }] })],
    [
      'an instrument signed on no day',
      'instruments.1.signed',
      changed({ instruments: [{ kind: 'decision' }, { kind: 'decision', signed: '2018-13' }] }),
    ],
    ['more than 20 instruments', 'instruments', changed({ instruments: Array(21).fill({ kind: 'decision' }) })],
    ['an unknown mark', 'provenance.mark', changed({ provenance: { mark: 'rumour' } })],
    ['a time of recording', 'recordedAt', changed({ recordedAt: '2018-02-28T00:00:00.000Z' })],
    ['a field that does not exist', 'data.nom', withData({ nom: 'Ban' })],
    ['the context that the ledger puts in', 'context', changed({ context: { knownAgencies: [] } })],
    ['metadata of its own', 'metadata', changed({ metadata: { commandId: 'x' } })],
  ])('%s is refused at the field %s', (_, field, input) => {
    expect(refusalOf(input)).toMatchObject({ code: 'InvalidCommand', field });
  });

  test.each([
    ['__proto__', '{"command":"SurrenderSeal","effective":"2018","data":{"agencyId":"a","sealId":"s"},"__proto__":{}}'],
    [
      'constructor',
      '{"command":"SurrenderSeal","effective":"2018","data":{"agencyId":"a","sealId":"s"},"constructor":{}}',
    ],
    [
      'data.__proto__',
      '{"command":"SurrenderSeal","effective":"2018","data":{"agencyId":"a","sealId":"s","__proto__":{}}}',
    ],
    [
      'data.constructor',
      '{"command":"SurrenderSeal","effective":"2018","data":{"agencyId":"a","sealId":"s","constructor":1}}',
    ],
    [
      'data.agencyId',
      '{"command":"SurrenderSeal","effective":"2018","data":{"__proto__":{"agencyId":"a","sealId":"s"}}}',
    ],
    ['data.agencyId', '{"command":"SurrenderSeal","effective":"2018","data":{"agencyId":"__proto__","sealId":"s"}}'],
  ])('a line with a field named after what every object inherits is refused at %s', (field, text) => {
    expect(refusalOf(line(text))).toMatchObject({ code: 'InvalidCommand', field });
    expect(Object.hasOwn(Object.prototype, 'agencyId')).toBe(false);
  });
});

describe('the message of a refusal', () => {
  const secret = 'Nguyễn Văn A';

  test.each<[string, unknown]>([
    [
      'a value of no known kind',
      { ...renamed, command: 'RegisterSeal', data: { agencyId: 'a', sealId: 's', bloc: secret } },
    ],
    ['a name that is too long', withData({ name: secret.repeat(100) })],
    ['a name with a new line', withData({ name: `${secret}\n` })],
    ['an id that is a name', withData({ agencyId: secret })],
    ['a day that is a name', changed({ effective: secret })],
    ['an unknown command', { command: secret }],
    [
      'a destination of no known kind',
      { ...renamed, command: 'AbolishAgency', data: { agencyId: 'a', rest: { kind: secret } } },
    ],
    ['a field that is a name', withData({ [secret]: 1 })],
    [
      'a field of a correction that is names',
      {
        command: 'CorrectEntries',
        data: {
          about: { kind: 'agency', id: 'a' },
          reason: 'x',
          entries: [{ entryId: '00000000-0000-4000-8000-000000000001', data: { [secret.repeat(10)]: 1 } }],
        },
      },
    ],
    ['an id of the command that is too long', changed({ id: secret.repeat(100) })],
  ])('holds nothing of what was sent: %s', (_, input) => {
    const refusal = refusalOf(input);
    expect(JSON.stringify(refusal)).not.toContain(secret);
    expect(refusal.message.length).toBeLessThan(2000);
  });

  test('is no longer for a field whose name is long', () => {
    const refusal = refusalOf(withData({ ['x'.repeat(100_000)]: 1 }));
    expect(refusal.field).toBe(`data.${'x'.repeat(40)}`);
    expect(refusal.message.length).toBeLessThan(200);
  });
});
