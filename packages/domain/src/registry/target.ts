import { agencyCommandData, agencyStream } from '../agency/index.ts';
import { mergerCommandData, mergerStream } from '../merger/index.ts';
import { positionCommandData, positionStream } from '../position/index.ts';
import { programmeStream } from '../programme/index.ts';
import type { DomainCommand } from './command-schemas.ts';

export type AggregateKind = 'agency' | 'position' | 'merger' | 'programme';

/** The one aggregate that a command is for, and its stream. */
export type Target = { readonly kind: AggregateKind; readonly id: string; readonly stream: string };

/** The aggregate of a kind and an id. */
export const target = (kind: AggregateKind, id: string): Target => ({ kind, id, stream: streams[kind](id) });

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
  if (command.type in mergerCommandData && 'mergerId' in data) return target('merger', data.mergerId);
  if ('programmeId' in data && data.programmeId !== undefined) return target('programme', data.programmeId);
  throw new TypeError('a command names its aggregate');
};

const streams: Record<AggregateKind, (id: string) => string> = {
  agency: agencyStream,
  position: positionStream,
  merger: mergerStream,
  programme: programmeStream,
};
