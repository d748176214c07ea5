import type {
  Destination,
  Division,
  Figure,
  FunctionDestination,
  Profile,
  Quota,
  Say,
  StaffDestination,
  Successor,
} from './words.ts';

type Of = { readonly agencyId: string };
type Task = { readonly taskId: string; readonly name: string; readonly positionId: string };

export type AgencySaid =
  | Say<'EstablishAgency', Of & Profile>
  | Say<'ReestablishAgency', Of & Profile & { readonly continues: string }>
  | Say<'RenameAgency', Of & { readonly name: string }>
  | Say<'ReclassifyAgency', Of & { readonly kind: string; readonly level: string }>
  | Say<'ChangeReportingLine', Of & { readonly line: string; readonly parentId: string | null }>
  | Say<
      'AssignFunctions',
      Of & { readonly functions: readonly { functionId: string; name: string; role: 'lead' | 'support' }[] }
    >
  | Say<'TransferFunctions', Of & { readonly functionIds: readonly string[]; readonly to: Destination }>
  | Say<'DiscontinueFunctions', Of & { readonly functionIds: readonly string[] }>
  | Say<'SetStaffingQuota', Of & { readonly bloc: string; readonly posts: number | null }>
  | Say<'MoveQuota', Of & Quota & { readonly fromAgencyId: string; readonly toBloc: string }>
  | Say<'RegisterSeal', Of & { readonly sealId: string; readonly bloc: string }>
  | Say<'SurrenderSeal', Of & { readonly sealId: string }>
  | Say<'ChangeFundingChannel', Of & { readonly paidBy: string; readonly followedBy: string }>
  | Say<
      'TransferAffiliatedBody',
      Of & { readonly body: string; readonly mode: string; readonly from?: readonly string[] | undefined }
    >
  | Say<
      'IssueWorkingRegulation',
      Of & {
        readonly principle?: string | undefined;
        readonly generalResponsibility?: string | undefined;
        readonly tasks?: readonly Task[] | undefined;
      }
    >
  | Say<'AssignTask', Of & Task>
  | Say<'SetPostLimit', Of & { readonly postClass: string; readonly atMost: number }>
  | Say<
      'AllowSurplus',
      Of & { readonly postClass: string; readonly posts: number; readonly until?: string | undefined }
    >
  | Say<'RecordScope', Of & { readonly metric: string; readonly figure: Figure }>
  | Say<'IntegrateProcedures', Of & { readonly chain: readonly string[] }>
  | Say<'ReassignGroup', Of & { readonly group: string; readonly from: readonly string[] }>
  | Say<'TrainGroup', Of & { readonly group: string; readonly subject: string }>
  | Say<
      'AssignIdentifier',
      Of & { readonly scheme: string; readonly value: string; readonly from?: string | undefined }
    >
  | Say<'RetireIdentifier', Of & { readonly scheme: string; readonly value: string }>
  | Say<'SplitAgency', Division>
  | Say<
      'SecedeAgency',
      Of & {
        readonly successor: Successor;
        readonly functions?: readonly string[] | undefined;
        readonly positions?: readonly string[] | undefined;
        readonly staff?: readonly StaffDestination[] | undefined;
        readonly seals?: readonly string[] | undefined;
        readonly quota?: readonly Quota[] | undefined;
      }
    >
  | Say<
      'AbolishAgency',
      Of & {
        readonly rest?: Destination | undefined;
        readonly functions?: readonly FunctionDestination[] | undefined;
        readonly staff?: readonly StaffDestination[] | undefined;
      }
    >;
