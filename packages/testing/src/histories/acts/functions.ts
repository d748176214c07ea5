import { type Candidates, pickFrom } from '../candidates.ts';
import { type Act, order } from '../world.ts';
import { otherThan } from './agency.ts';

export const assignFunction: Act = (world, [first, , third]) => {
  const now = world.now();
  const agency = pickFrom(now.free, first);
  if (agency === undefined) return undefined;
  const supported = pickFrom(
    now.functions.filter(({ id }) => !agency.functions.some(({ functionId }) => functionId === id)),
    third,
  );
  // Now and then somebody supports a function that another leads.
  const functionId = third % 4 === 0 && supported !== undefined ? supported.id : undefined;
  const one =
    functionId === undefined
      ? ({ functionId: world.fresh('function'), name: 'Archives', role: 'lead' } as const)
      : ({ functionId, name: 'Shared', role: 'support' } as const);
  return order(world, 'AssignFunctions', {
    agencyId: agency.id,
    functions: [one],
    ...(third % 9 === 0 ? { complete: false } : {}),
  });
};

export const transferFunction: Act = (world, [first, second, third]) => {
  const now = world.now();
  const agency = pickFrom(withFunctions(now), first);
  const one = pickFrom(agency?.functions ?? [], third);
  if (agency === undefined || one === undefined) return undefined;
  const other = otherThan(now, agency, second);
  const to =
    other === undefined || third % 5 === 0
      ? ({ kind: 'outside', name: 'A ministry' } as const)
      : ({ kind: 'agency', agencyId: other.id } as const);
  return order(world, 'TransferFunctions', { agencyId: agency.id, functionIds: [one.functionId], to });
};

export const discontinueFunction: Act = (world, [first, , third]) => {
  const agency = pickFrom(withFunctions(world.now()), first);
  const one = pickFrom(agency?.functions ?? [], third);
  if (agency === undefined || one === undefined) return undefined;
  return order(world, 'DiscontinueFunctions', {
    agencyId: agency.id,
    functionIds: [one.functionId],
    reason: 'no longer needed',
  });
};

const withFunctions = (now: Candidates) => now.free.filter(({ functions }) => functions.length > 0);
