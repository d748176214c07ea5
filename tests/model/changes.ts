import type { Destination, Profile } from './said/index.ts';
import { put, type Tables, take } from './tables.ts';

/** An agency begins. */
export const begin = (t: Tables, agencyId: string, profile: Profile, continues?: string): void => {
  const { name, kind, level, bloc, focalPoint, lines = [], unitOf } = profile;
  t.agencies.push({ id: agencyId, name, kind, level, bloc, focalPoint, continues, unitOf, ended: undefined });
  for (const { line, parentId } of lines) t.lines.push({ agencyId, line, parentId });
};

/** A function comes to an agency; whoever led it there or leads it now is its lead. */
export const receive = (t: Tables, agencyId: string, functionId: string, role: 'lead' | 'support'): void => {
  const had = take(t.functions, (row) => row.agencyId === agencyId && row.functionId === functionId);
  const leads = role === 'lead' || had.some((row) => row.role === 'lead');
  t.functions.push({ agencyId, functionId, role: leads ? 'lead' : 'support' });
};

/** A function that an agency no longer has goes elsewhere, in the role in which the agency had it. */
export const hand = (
  t: Tables,
  functionId: string,
  role: 'lead' | 'support',
  to: Destination | 'discontinued',
): void => {
  if (to !== 'discontinued' && to.kind === 'agency') receive(t, to.agencyId, functionId, role);
  else if (role === 'lead') put(t.gone, { functionId, to }, (row) => row.functionId === functionId);
};

/** The quota of a bloc. A total of unknown split and the quota of a bloc exclude each other. */
export const setQuota = (t: Tables, agencyId: string, bloc: string, posts: number | null): void => {
  const excluded = (other: string) => other === bloc || (other === 'unallocated') !== (bloc === 'unallocated');
  put(t.quota, { agencyId, bloc, posts }, (row) => row.agencyId === agencyId && excluded(row.bloc));
};
