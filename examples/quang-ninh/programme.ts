/** The programme (đề án) that the mergers are counted in. */
export const programmeId = 'quang-ninh/scheme-25';
