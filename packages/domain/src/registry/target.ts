import { agencyCommandData, agencyEventData, agencyStream } from '../agency/index.ts';
import { mergerCommandData, mergerEventData, mergerStream } from '../merger/index.ts';
import { personCommandData, personEventData, personStream } from '../person/index.ts';
import { positionCommandData, positionEventData, positionStream } from '../position/index.ts';
import { programmeStream } from '../programme/index.ts';
import type { DomainCommand } from './command-schemas.ts';
import type { DomainEvent } from './event-schemas.ts';

export type AggregateKind = 'agency' | 'position' | 'merger' | 'programme' | 'person';

/** The one aggregate that a command is for, and its stream. */
export type Target = { readonly kind: AggregateKind; readonly id: string; readonly stream: string };

/** The aggregate of a kind and an id. */
export const target = (kind: AggregateKind, id: string): Target => ({ kind, id, stream: streams[kind](id) });

/** The aggregate of a stream. Throws for a name that is none of a stream. */
export const targetOfStream = (stream: string): Target => {
  const split = stream.indexOf('-');
  const kind = stream.slice(0, split);
  if (!isKind(kind)) throw new RangeError('the stream is of no aggregate');
  return target(kind, stream.slice(split + 1));
};

/** Which aggregate decides a command. */
export const targetOf = (command: DomainCommand): Target => {
  const { data } = command;
  if ('about' in data) return target(data.about.kind, data.about.id);
  if (command.type in agencyCommandData && 'agencyId' in data && data.agencyId !== undefined)
    return target('agency', data.agencyId);
  if (command.type in positionCommandData) {
    return target(
      'position',
      'positionIds' in data ? (data.positionIds[0] ?? '') : 'positionId' in data ? data.positionId : '',
    );
  }
  if (command.type in personCommandData && 'personId' in data) return target('person', data.personId);
  if (command.type in mergerCommandData && 'mergerId' in data) return target('merger', data.mergerId);
  if ('programmeId' in data && data.programmeId !== undefined) return target('programme', data.programmeId);
  throw new TypeError('a command names its aggregate');
};

/** The stream that an event belongs in by what it says; undefined for one that says nothing of it. */
export const streamOf = ({ type, data }: DomainEvent): string | undefined => {
  if ('about' in data) return target(data.about.kind, data.about.id).stream;
  if (type in positionEventData) {
    if ('positionIds' in data) return positionStream(data.positionIds[0] ?? '');
    return 'positionId' in data ? positionStream(data.positionId) : undefined;
  }
  if (type in personEventData && 'personId' in data) return personStream(data.personId);
  if (type in mergerEventData && 'mergerId' in data && data.mergerId !== undefined) return mergerStream(data.mergerId);
  if (type in agencyEventData && 'agencyId' in data && data.agencyId !== undefined) return agencyStream(data.agencyId);
  return 'programmeId' in data && data.programmeId !== undefined ? programmeStream(data.programmeId) : undefined;
};

const streams: Record<AggregateKind, (id: string) => string> = {
  agency: agencyStream,
  position: positionStream,
  merger: mergerStream,
  programme: programmeStream,
  person: personStream,
};

const isKind = (kind: string): kind is AggregateKind => Object.hasOwn(streams, kind);
