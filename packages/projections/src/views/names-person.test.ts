import { describe, expect, it } from 'vitest';
import { namesPerson } from './names-person.ts';

describe('an entry names a person', () => {
  it.each<[string, object]>([
    ['who is appointed', { positionId: 'a#1', personId: 'p-1' }],
    ['who drafted it, among others', { drafters: ['p-0', 'p-1'] }],
    ['who approved it', { approvers: ['p-1'] }],
    ['who is to hold a joined post', { destinations: { joinedPositions: [{ positionId: 'c#1', holder: 'p-1' }] } }],
    [
      'who is to move',
      {
        destinations: {
          staff: [
            { kind: 'moved', personId: 'p-0' },
            { kind: 'released', personId: 'p-1' },
          ],
        },
      },
    ],
  ])('%s', (_title, data) => {
    expect(namesPerson(data, 'p-1')).toBe(true);
    expect(namesPerson(data, 'p-2')).toBe(false);
  });

  it.each<[string, object]>([
    ['whose id an agency has too', { agencyId: 'p-1', agencies: ['p-1'] }],
    ['whose id is only the start of another', { personId: 'p-10', approvers: ['p-11'] }],
    ['whom a reason mentions', { reason: 'p-1' }],
  ])('but none %s', (_title, data) => {
    expect(namesPerson(data, 'p-1')).toBe(false);
  });
});
