import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { InvalidEvent, UnknownEvent } from '../errors/index.ts';
import { readEvent } from './event-codec.ts';
import { type EventSchemas, eventSchemas } from './event-schemas.ts';

const basis = { effective: '2018-02-28', order: 0, instruments: [] };
const anyBasis = { effective: z.string(), order: z.int(), instruments: z.array(z.unknown()) };
const current = { agencyId: 'ha-long/home', sealId: 'ha-long/home/party', ...basis };

// Two earlier versions that never were: the first wrote the seal's number alone, the second named it otherwise.
const first = z.strictObject({ agencyId: z.string(), seal: z.int(), ...anyBasis });
const second = z.strictObject({ agencyId: z.string(), seal: z.string(), ...anyBasis });
const versions: EventSchemas = new Map([
  ...eventSchemas,
  [
    'SealSurrendered',
    [
      { schema: first, upcast: (data) => numbered(first.parse(data)) },
      { schema: second, upcast: (data) => renamed(second.parse(data)) },
      ...(eventSchemas.get('SealSurrendered') ?? []),
    ],
  ],
]);

const numbered = ({ seal, ...others }: z.infer<typeof first>) => ({ ...others, seal: `ha-long/home/seal-${seal}` });
const renamed = ({ seal, ...others }: z.infer<typeof second>) => ({ ...others, sealId: seal });

const event = (version: number, data: object) => ({ id: 'kept', type: 'SealSurrendered', version, data });
const newest = (sealId: string) => event(3, { ...current, sealId });

describe('M10: an event of an old version is read as the new one that says the same', () => {
  test('through one upcaster', () => {
    const old = event(2, { agencyId: 'ha-long/home', seal: 'ha-long/home/party', ...basis });
    expect(readEvent(old, versions)).toEqual(newest('ha-long/home/party'));
  });

  test('through all of them, one after the other', () => {
    expect(readEvent(event(1, { agencyId: 'ha-long/home', seal: 7, ...basis }), versions)).toEqual(
      newest('ha-long/home/seal-7'),
    );
  });

  test('a new one is read as it is', () => {
    expect(readEvent(newest('ha-long/home/party'), versions)).toEqual(newest('ha-long/home/party'));
  });

  test('the old one is held to the shape of its own version', () => {
    expect(() => readEvent(event(1, current), versions)).toThrow(InvalidEvent);
  });

  test('what an upcaster makes is held to the newest shape', () => {
    const old = event(2, { agencyId: 'ha-long/home', seal: 'Not An Id', ...basis });
    expect(() => readEvent(old, versions)).toThrow(InvalidEvent);
  });

  test('without the upcaster the new version is unknown', () => {
    expect(() => readEvent(newest('ha-long/home/party'))).toThrow(UnknownEvent);
  });
});
