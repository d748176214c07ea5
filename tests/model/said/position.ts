import type { Destination, Say, StaffDestination, Title } from './words.ts';

type Of = { readonly positionId: string };
type Holder = Of & { readonly personId: string };

export type PositionSaid =
  | Say<
      'EstablishPosition',
      Of & {
        readonly agencyId: string;
        readonly titles: readonly Title[];
        readonly rank: string;
        readonly capacity?: number | undefined;
      }
    >
  | Say<'RetitlePosition', Of & { readonly titles: readonly Title[] }>
  | Say<'TransferPosition', Of & { readonly toAgencyId: string }>
  | Say<'AbolishPosition', Of & { readonly staff?: readonly StaffDestination[] | undefined }>
  | Say<'UnifyTitles', { readonly positionIds: readonly string[]; readonly personId: string }>
  | Say<
      'SeparateTitles',
      { readonly positionIds: readonly string[]; readonly personId: string; readonly keeps: string }
    >
  | Say<'AppointStaff', Holder & { readonly appointment?: string | undefined }>
  | Say<'ReassignStaff', Holder & { readonly fromPositionId: string; readonly appointment?: string | undefined }>
  | Say<'ReleaseStaff', Holder & { readonly reason: string }>
  | Say<'AttestHolder', Holder>
  | Say<'SecondStaff', Holder & { readonly to: Destination; readonly until?: string | undefined }>
  | Say<'TrainStaff', Holder & { readonly subject: string }>
  | Say<'KeepPay', Holder & { readonly until: string }>;
