import { describe, expect, test } from 'vitest';
import { InvalidEvent, UnknownEvent } from '../errors/index.ts';
import { checkEvent, currentVersion, readEvent } from './event-codec.ts';
import { eventSchemas } from './event-schemas.ts';

const surrendered = {
  type: 'SealSurrendered',
  version: 1,
  data: { agencyId: 'ha-long/home', sealId: 'ha-long/home/party', effective: '2018-02-28', order: 0, instruments: [] },
};
const withData = (changes: object) => ({ ...surrendered, data: { ...surrendered.data, ...changes } });

const errorOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('the event was accepted');
};

describe.each([
  ['writing', checkEvent],
  ['reading', readEvent],
])('%s an event', (_, handle) => {
  test('accepts one of a known type, the current version and the right shape', () => {
    expect(() => handle(surrendered)).not.toThrow();
  });

  test.each([
    ['of an unknown type', { ...surrendered, type: 'SealLost' }],
    ['of a type named after a member of every object', { ...surrendered, type: 'constructor' }],
    ['of a version of a later release', { ...surrendered, version: 2 }],
    ['of version zero', { ...surrendered, version: 0 }],
    ['of a version below zero', { ...surrendered, version: -1 }],
    ['of half a version', { ...surrendered, version: 1.5 }],
    ['of no version', { ...surrendered, version: Number.NaN }],
  ])('stops at one %s and says how to add an upcaster', (_, event) => {
    const error = errorOf(() => handle(event));
    expect(error).toBeInstanceOf(UnknownEvent);
    expect(error).toMatchObject({ code: 'UnknownEvent', type: event.type, version: event.version });
    expect(String(error)).toContain('upcaster');
  });

  test.each<[string, unknown, string]>([
    ['no data', { ...surrendered, data: undefined }, ''],
    ['data that is a list', { ...surrendered, data: [] }, ''],
    ['a field left out', withData({ sealId: undefined }), 'sealId'],
    ['no day', withData({ effective: undefined }), 'effective'],
    ['a day that does not exist', withData({ effective: '2018-02-29' }), 'effective'],
    ['no order, though a command may leave it out', withData({ order: undefined }), 'order'],
    ['a bad id', withData({ agencyId: 'Hạ Long' }), 'agencyId'],
    [
      'a bad instrument',
      withData({ instruments: [{ kind: 'decision' }, { kind: 'Quyết định' }] }),
      'instruments.1.kind',
    ],
  ])('with %s stops and names the field', (_, event, field) => {
    if (!isContent(event)) throw new TypeError('an event has a type, a version and data');
    const error = errorOf(() => handle(event));
    expect(error).toBeInstanceOf(InvalidEvent);
    expect(error).toMatchObject({ code: 'InvalidEvent', type: 'SealSurrendered', field });
    expect(String(error)).toContain(field);
  });

  test.each(['note', '__proto__', 'constructor'])('with the unknown field %s stops', (field) => {
    const text = JSON.stringify(surrendered.data).replace('{', `{"${field}":{"name":"Nguyễn Văn A"},`);
    const error = errorOf(() => handle({ ...surrendered, data: JSON.parse(text) }));
    expect(error).toBeInstanceOf(InvalidEvent);
    expect(String(error)).not.toContain('Nguyễn');
    expect(String(error)).toContain('does not exist here');
  });

  test('tells what may stand in a field', () => {
    const error = errorOf(() => handle(withData({ instruments: [{ kind: 'Quyết định' }] })));
    expect(String(error)).toContain('for example district');
  });

  test('stops at metadata of another shape', () => {
    const error = errorOf(() => handle({ ...surrendered, metadata: { clerk: 'an' } }));
    expect(error).toBeInstanceOf(InvalidEvent);
    expect(error).toMatchObject({ type: 'SealSurrendered' });
    expect(() => handle({ ...surrendered, metadata: { actor: 'clerk-7' } })).not.toThrow();
  });

  test('the message cuts and strips a type that comes from outside', () => {
    const error = errorOf(() => handle({ ...surrendered, type: `\u001B[31m${'x'.repeat(1000)}` }));
    expect(String(error)).not.toContain('\u001B');
    expect(String(error).length).toBeLessThan(400);
  });
});

describe('text that is not in NFC', () => {
  const apart = 'Quyết định'.normalize('NFD');
  const one = (...titles: readonly (string | undefined)[]) =>
    withData({ instruments: titles.map((title) => ({ kind: 'decision', ...(title === undefined ? {} : { title }) })) });

  test('is not written, and its place is named', () => {
    const error = errorOf(() => checkEvent(one(undefined, 'Quyết định', apart)));
    expect(error).toBeInstanceOf(InvalidEvent);
    expect(error).toMatchObject({ field: 'instruments.2.title' });
    expect(() => checkEvent(one(undefined, 'Quyết định'))).not.toThrow();
  });

  test('is looked for past what is null', () => {
    const data = { agencyId: 'home', bloc: 'state', posts: null, effective: '2018', order: 0 };
    const quota = (title: string) => ({
      type: 'StaffingQuotaSet',
      version: 1,
      data: { ...data, instruments: [{ kind: 'decision', title }] },
    });
    expect(() => checkEvent(quota('Quyết định'))).not.toThrow();
    expect(errorOf(() => checkEvent(quota(apart)))).toMatchObject({ field: 'instruments.0.title' });
  });
});

test('an event that was read is as it was stored', () => {
  expect(readEvent({ ...surrendered, id: 'kept' })).toEqual({ ...surrendered, id: 'kept' });
});

test('every event type is written in its last version', () => {
  for (const [type, versions] of eventSchemas) expect(currentVersion(type)).toBe(versions.length);
  expect(errorOf(() => currentVersion('SealLost'))).toBeInstanceOf(UnknownEvent);
});

test('every version but the last has an upcaster, and the last has none', () => {
  for (const versions of eventSchemas.values()) {
    expect(versions.map(({ upcast }) => upcast === undefined)).toEqual(
      versions.map((_, index) => index === versions.length - 1),
    );
  }
});

const isContent = (value: unknown): value is typeof surrendered =>
  typeof value === 'object' && value !== null && 'type' in value && 'version' in value && 'data' in value;
