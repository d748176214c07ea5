import type { Restating } from '../aggregate/index.ts';
import { agencyCommandData } from './commands.ts';
import type { AgencyEvent } from './events.ts';

/** Entries of which a correction may leave out what the command may. */
export const agencyRestating: Restating<AgencyEvent['type']> = {
  AgencyEstablished: agencyCommandData.EstablishAgency,
  AgencyRenamed: agencyCommandData.RenameAgency,
  FunctionsAssigned: agencyCommandData.AssignFunctions,
  AffiliatedBodyTransferred: agencyCommandData.TransferAffiliatedBody,
  WorkingRegulationIssued: agencyCommandData.IssueWorkingRegulation,
  ProceduresIntegrated: agencyCommandData.IntegrateProcedures,
  GroupReassigned: agencyCommandData.ReassignGroup,
  GroupTrained: agencyCommandData.TrainGroup,
  AgencyReestablished: agencyCommandData.ReestablishAgency,
  AgencySplit: agencyCommandData.SplitAgency,
  AgencySeceded: agencyCommandData.SecedeAgency,
  AgencyAbolished: agencyCommandData.AbolishAgency,
};
