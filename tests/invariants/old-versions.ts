import { isDeepStrictEqual } from 'node:util';
import { type EventSchemas, eventSchemas, readEvent } from '@orgledger/domain';

type Event = Parameters<typeof readEvent>[0];

/** M10: whether an event of an old version is read otherwise than the new one that says the same; named if it is. */
export const misread = (old: Event, newest: Event, versions: EventSchemas): readonly string[] =>
  isDeepStrictEqual(readEvent(old, versions), newest) ? [] : [`${old.type} ${old.version}`];

const surrendered = (sealId: string) => ({
  agencyId: 'ha-long/home',
  sealId,
  effective: '2018-02-28',
  order: 0,
  instruments: [],
});

const current = eventSchemas.get('SealSurrendered') ?? [];

/** With a version that never was, in which a seal was named within its agency only, and its upcaster. */
export const withEarlier = (nameOf: (seal: ReturnType<typeof surrendered>) => string): EventSchemas =>
  new Map([
    ...eventSchemas,
    [
      'SealSurrendered',
      [
        ...current.map(({ schema }) => ({
          schema,
          // The schema of its version has accepted it.
          upcast: (data: unknown) => surrendered(nameOf(data as ReturnType<typeof surrendered>)),
        })),
        ...current,
      ],
    ],
  ]);

export const oldEvent: Event = { type: 'SealSurrendered', version: 1, data: surrendered('party') };
export const newEvent: Event = { type: 'SealSurrendered', version: 2, data: surrendered('ha-long/home/party') };
