import { decideAfter, refusalOf } from '@orgledger/testing';
import { expect, test } from 'vitest';
import { type CommandInput, parseCommand } from '../registry/index.ts';
import type { PersonCommand } from './commands.ts';
import { personDecider } from './decider.ts';
import type { PersonEvent } from './events.ts';

const commandOf = (input: CommandInput): PersonCommand => {
  const { command } = parseCommand(input);
  if (command.type !== 'ForgetPerson') throw new TypeError(`${command.type} is for another aggregate`);
  return command;
};

const given = (...before: readonly CommandInput[]) => ({
  when: (input: CommandInput): readonly PersonEvent[] =>
    decideAfter(personDecider, before.map(commandOf), commandOf(input)),
});

const forget = (effective: string, basis: string): CommandInput => ({
  command: 'ForgetPerson',
  data: { personId: 'p-7', basis },
  effective,
  instruments: [{ number: '12/QĐ', kind: 'decision' }],
});

test('a person is forgotten on a ground of the law, whoever it is', () => {
  expect(given().when(forget('2026-01-05', 'Luật 91/2025/QH15, điều 14'))).toEqual([
    {
      type: 'PersonForgotten',
      data: {
        personId: 'p-7',
        basis: 'Luật 91/2025/QH15, điều 14',
        effective: '2026-01-05',
        order: 0,
        instruments: [{ number: '12/QĐ', kind: 'decision' }],
      },
    },
  ]);
});

test('nobody is forgotten twice, on whatever day and ground', () => {
  const refusal = { code: 'AlreadyRecorded', ids: ['p-7'] };
  const after = given(forget('2026-01-05', 'retention is over'));
  expect(refusalOf(() => after.when(forget('2026-01-05', 'retention is over')))).toMatchObject(refusal);
  expect(refusalOf(() => after.when(forget('2027-02-01', 'an order')))).toMatchObject(refusal);
});

test('who asks to have somebody forgotten twice is told the entry of the first time', () => {
  const [event] = given().when(forget('2026-01-05', 'retention is over'));
  const again = (id: string | undefined) => {
    const recorded = { ...event, ...(id === undefined ? {} : { id }) } as PersonEvent;
    const state = personDecider.evolve(personDecider.initialState(), recorded);
    return refusalOf(() => personDecider.decide(commandOf(forget('2027-02-01', 'an order')), state)).entries;
  };
  const id = '5f1c7a52-3a0c-4a7e-9f0b-6f6f0a1d2c3b';
  expect(again(id)).toEqual([id]);
  expect(again(undefined)).toEqual([]);
});

test.each(['AnnulEntries', 'CorrectEntries'] as const)(
  'nothing is corrected about a person, so not by %s',
  (command) => {
    const entryId = '5f1c7a52-3a0c-4a7e-9f0b-6f6f0a1d2c3b';
    const data = {
      about: { kind: 'person', id: 'p-7' },
      reason: 'by mistake',
      entryIds: [entryId],
      entries: [{ entryId }],
    };
    expect(refusalOf(() => parseCommand({ command, data }))).toMatchObject({
      code: 'InvalidCommand',
      field: 'data.about.kind',
      message: 'a note or a correction is about an agency, a position, a merger or a programme',
    });
  },
);
