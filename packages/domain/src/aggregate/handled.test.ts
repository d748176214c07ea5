import { refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import { type AgencyCommand, type AgencyEvent, agencyDecider } from '../agency/index.ts';
import { type CommandInput, parseCommand } from '../registry/index.ts';
import { effective } from '../values/basis.ts';
import type { Recorded } from './message.ts';

const [first, second, third] = [1, 2, 3].map((place) => `00000000-0000-4000-8000-00000000000${place}`);
const day = effective.parse('2018');
const order = (command: string, data: object): AgencyCommand =>
  parseCommand({ command, data: { agencyId: 'home', ...data }, effective: '2018' } as CommandInput)
    .command as AgencyCommand;

const establish = order('EstablishAgency', {
  name: 'Phòng Nội vụ',
  kind: 'board',
  level: 'district',
  bloc: 'state',
  focalPoint: true,
});
const rename = order('RenameAgency', { name: 'Ban Nội vụ' });
/** What a process confirms of an entry, because of that entry or of one that corrects it. */
const confirm = (entryId = '', begins = true, causation?: string): AgencyCommand => ({
  type: 'Confirm',
  data: { cause: { entryId, stream: 'merger-m', type: 'AgenciesMerged' }, ...(begins ? { begin: day } : {}) },
  ...(causation === undefined ? {} : { metadata: { $causationId: causation } }),
});
const decided = (commands: readonly AgencyCommand[]): readonly Recorded<AgencyEvent>[] => {
  const events: Recorded<AgencyEvent>[] = [];
  for (const command of commands) events.push(...agencyDecider.decide(command, agencyDecider.replay([...events])));
  return events;
};
const after = (before: readonly AgencyCommand[], command: AgencyCommand) =>
  agencyDecider.decide(command, agencyDecider.replay(decided(before)));

describe('what a process confirms', () => {
  test('is written once for each cause, though one correction is behind several', () => {
    const [one, other] = [confirm(first, true, third), confirm(second, true, third)];
    expect(after([one], other)).toHaveLength(1);
    expect(after([one, other], one)).toEqual([]);
    expect(after([one, other], other)).toEqual([]);
  });

  test('is replaced by the newest for its cause', () => {
    expect(after([confirm(first)], rename)).toHaveLength(1);
    expect(refusalOf(() => after([confirm(first), confirm(first, false)], rename)).code).toBe('UnknownAgency');
    expect(after([confirm(first), confirm(second, false)], rename)).toHaveLength(1);
    expect(after([confirm(first, false), confirm(first)], rename)).toHaveLength(1);
  });

  test('is remembered by its cause and by what made it be written', () => {
    const { handled } = agencyDecider.replay(decided([confirm(first, true, third)]));
    expect(handled.has(first ?? '')).toBe(true);
    expect(handled.size).toBe(2);
  });
});

test('what has no command and no cause is not remembered, and its events have no metadata', () => {
  const events = decided([establish]);
  expect(events.map((event) => Object.keys(event))).toEqual([['type', 'data']]);
  expect(agencyDecider.replay(events).handled.size).toBe(0);
});

test('a state that was replayed is frozen through and through', () => {
  const { timeline, events } = agencyDecider.replay(decided([establish]));
  expect([timeline, events, timeline[0]?.window].map(Object.isFrozen)).toEqual([true, true, true]);
});
