import { isRefused, type Refusal } from '@orgledger/domain';

/** The value of an act of the domain, or why it was refused. Anything else that is thrown is a fault and goes on. */
export const attempt = <T>(act: () => T): { readonly value: T } | { readonly refusal: Refusal } => {
  try {
    return { value: act() };
  } catch (error) {
    if (isRefused(error)) return { refusal: error.refusal };
    throw error;
  }
};
