import type { CommandInput } from '@orgledger/ledger';

const inForce = { actor: 'clerk-7', effective: '2018-02-28', instruments: [{ number: '922-QĐ/TU', kind: 'decision' }] };

/** An agency with two posts, and who was appointed to them: opaque ids, which a service draws at random. */
export const commands: readonly CommandInput[] = [
  {
    ...inForce,
    command: 'EstablishAgency',
    data: {
      agencyId: 'town/inspectorate',
      name: 'Thanh tra thị xã',
      kind: 'inspectorate',
      level: 'district',
      bloc: 'state',
      focalPoint: true,
    },
  },
  ...(['head', 'deputy'] as const).flatMap((rank, index): CommandInput[] => [
    {
      ...inForce,
      command: 'EstablishPosition',
      data: {
        positionId: `town/inspectorate#${rank}`,
        agencyId: 'town/inspectorate',
        titles: [{ name: rank === 'head' ? 'Chánh Thanh tra' : 'Phó Chánh Thanh tra', statutory: true }],
        rank,
      },
    },
    {
      ...inForce,
      command: 'AppointStaff',
      data: { positionId: `town/inspectorate#${rank}`, personId: ['p-4f2a', 'p-91c7'][index] ?? '' },
    },
  ]),
];
