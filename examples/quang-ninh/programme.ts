/** The province's scheme (đề án) of 2015, which the mergers came out of. */
export const schemeOf2015 = 'quang-ninh/scheme-25';

/** The mergers of both pairs in all districts: the programme that they are counted in. */
export const districtMergers = 'quang-ninh/district-mergers';

/** The leave to pilot that those mergers rest on. */
export const pilotLeave = 'quang-ninh/leave-to-pilot';

/** The pilot at the level of the province, of which only the proposal is known. */
export const provincialPilot = 'quang-ninh/provincial-pilot';
