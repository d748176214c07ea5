import type { AgencyRecord, CommandInput } from '@orgledger/domain';
import { order, type Phase } from '../world.ts';

/** Two agencies swap their codes on one day, as registers do: each is taken from the other. */
export const swapIdentifiers: Phase = function* (world, [first]) {
  const holders = world.now().agencies.filter(({ identifiers }) => identifiers.length > 0);
  const one = holders[first % Math.max(1, holders.length)];
  const code = one?.identifiers[0];
  const other = holders.find((agency) => agency !== one && codeOf(agency, code?.scheme) !== undefined);
  const otherCode = other === undefined ? undefined : codeOf(other, code?.scheme);
  if (one === undefined || other === undefined || code === undefined || otherCode === undefined) return;
  const { scheme } = code;
  // Whoever takes a code gives up its own, so the first free one comes back to the other.
  const take = (agency: AgencyRecord, value: string, from?: string): CommandInput =>
    order(world, 'AssignIdentifier', { agencyId: agency.id, scheme, value, ...(from === undefined ? {} : { from }) });
  yield take(one, otherCode.value, other.id);
  yield take(other, code.value);
};

const codeOf = (agency: AgencyRecord, scheme: string | undefined) =>
  agency.identifiers.find((one) => one.scheme === scheme);
