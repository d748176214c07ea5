/** The seal that an agency had before it was joined; it keeps this id wherever it goes. */
export const sealOf = (agencyId: string): string => `${agencyId}/seal`;
