import type { Restating } from '../aggregate/index.ts';
import { programmeCommandData } from './commands.ts';
import type { ProgrammeEvent } from './events.ts';

/** Entries of which a correction may leave out what the command may. */
export const programmeRestating: Restating<ProgrammeEvent['type']> = {
  SchemeDrafted: programmeCommandData.DraftScheme,
  SchemeAdopted: programmeCommandData.AdoptScheme,
  ConsultationOpened: programmeCommandData.OpenConsultation,
  MoratoriumDeclared: programmeCommandData.DeclareMoratorium,
  ReviewHeld: programmeCommandData.HoldReview,
};
