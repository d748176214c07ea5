import { describe, expect, test } from 'vitest';
import type { DomainCommand } from './command-schemas.ts';
import type { DomainEvent } from './event-schemas.ts';
import { streamOf, target, targetOf, targetOfStream } from './target.ts';

const about = { kind: 'merger', id: 'ha-long' };
/** What says whose it is, with more ids than that one. */
const ids = { agencyId: 'home', positionId: 'home#head', mergerId: 'ha-long', programmeId: 'project-25' };
const event = (type: string, data: object): DomainEvent => ({ type, data }) as DomainEvent;
const command = (type: string, data: object): DomainCommand => ({ type, data }) as DomainCommand;

describe('the stream of an event', () => {
  test.each<readonly [string, object, string | undefined]>([
    ['AgencyRenamed', { agencyId: 'home' }, 'agency-home'],
    ['TaskAssigned', { agencyId: 'home', positionId: 'home#head' }, 'agency-home'],
    ['PositionEstablished', { positionId: 'home#head', agencyId: 'home' }, 'position-home#head'],
    ['TitlesUnified', { positionIds: ['home#head', 'org#head'] }, 'position-home#head'],
    ['MergerProposed', ids, 'merger-ha-long'],
    ['PredecessorJoined', { mergerId: 'ha-long', agencyId: 'home' }, 'merger-ha-long'],
    ['IssueRaised', { programmeId: 'project-25' }, 'programme-project-25'],
    ['OpinionRecorded', { programmeId: 'project-25', agencyId: 'home' }, 'programme-project-25'],
    ['ConsultationOpened', ids, 'programme-project-25'],
    ['NoteRecorded', { about }, 'merger-ha-long'],
    ['NoteRecorded', { about: { kind: 'programme', id: 'project-25' } }, 'programme-project-25'],
    ['PersonForgotten', { personId: 'p-7' }, 'person-p-7'],
    ['PersonForgotten', {}, undefined],
    ['AgencyRenamed', { personId: 'p-7' }, undefined],
    ['Confirmed', { cause: {} }, undefined],
    ['AgencyRenamed', { agencyId: undefined }, undefined],
    ['MergerProposed', { mergerId: undefined }, undefined],
    ['IssueRaised', { programmeId: undefined }, undefined],
    ['PositionEstablished', {}, undefined],
  ])('%s of %j: %s', (type, data, stream) => {
    expect(streamOf(event(type, data))).toBe(stream);
  });
});

describe('the target of a command', () => {
  test.each<readonly [string, object, string]>([
    ['AssignTask', ids, 'agency-home'],
    ['EstablishPosition', ids, 'position-home#head'],
    ['SeparateTitles', { positionIds: ['home#head', 'org#head'] }, 'position-home#head'],
    ['ProposeMerger', ids, 'merger-ha-long'],
    ['RecordOpinion', ids, 'programme-project-25'],
    ['ForgetPerson', { personId: 'p-7' }, 'person-p-7'],
    ['ProposeMerger', { mergerId: 'ha-long', personId: 'p-7' }, 'merger-ha-long'],
    ['RecordNote', { about }, 'merger-ha-long'],
    ['AnnulEntries', { about }, 'merger-ha-long'],
  ])('%s of %j is for %s', (type, data, stream) => {
    expect(targetOf(command(type, data)).stream).toBe(stream);
  });

  test.each([
    ['AssignTask', {}],
    ['AssignTask', { agencyId: undefined }],
    ['ProposeMerger', {}],
    ['ProposeMerger', { programmeId: undefined }],
  ])('%s of %j is for nobody', (type, data) => {
    expect(() => targetOf(command(type, data))).toThrow(TypeError);
  });
});

describe('the aggregate of a stream', () => {
  test.each([
    ['agency', 'home'],
    ['position', 'ha-long/home#head'],
    ['merger', 'ha-long'],
    ['programme', 'project-25'],
  ] as const)('%s of the id %s', (kind, id) => {
    const { stream } = target(kind, id);
    expect(stream).toBe(`${kind}-${id}`);
    expect(targetOfStream(stream)).toEqual({ kind, id, stream });
  });

  test.each(['town-an', 'agency', '', 'agencies-home'])('is none of the stream %j', (stream) => {
    expect(() => targetOfStream(stream)).toThrow(RangeError);
  });
});
