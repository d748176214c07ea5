import type { Finding, FindingKind, Findings, Ledger } from '@orgledger/ledger';
import type { Given } from '../support/commands.ts';
import { CLERK } from '../support/commands.ts';
import { scene } from '../support/scene.ts';

/** All findings of a kind. */
const ofKind = ({ groups }: Findings, kind: FindingKind): readonly Finding[] =>
  groups.find((group) => group.kind === kind)?.findings ?? [];

/** What is found of a kind after some commands, on a day or on the last one. */
export const found = async (kind: FindingKind, history: readonly Given[], on?: string): Promise<readonly Finding[]> => {
  const { ledger } = await scene(history);
  return foundIn(ledger, kind, on);
};

export const foundIn = async (ledger: Ledger, kind: FindingKind, on?: string): Promise<readonly Finding[]> =>
  ofKind(await ledger.findings(on === undefined ? {} : { on }), kind);

type Basis = Partial<Pick<Given, 'effective' | 'order' | 'instruments' | 'provenance'>>;

/** What every command says beside its own data. */
export const basis = (more: Basis = {}) => ({ actor: CLERK, effective: '2015-01-01', ...more });

export const instruments = [{ kind: 'decision', number: '1-QĐ/TU' }];

export const scheme = (mergers: readonly string[] = [], programmeId = 'scheme'): Given => ({
  command: 'AdoptScheme',
  data: { programmeId, title: 'Đề án', mergers: mergers.map((mergerId) => ({ mergerId })) },
  ...basis({ instruments }),
});

export const leave = (effective: string, until?: string): readonly Given[] => [
  {
    command: 'RequestPilotLeave',
    data: { programmeId: 'scheme', leaveId: 'leave', matter: 'Thí điểm' },
    ...basis(),
  },
  {
    command: 'GrantPilotLeave',
    data: { programmeId: 'scheme', leaveId: 'leave', ...(until === undefined ? {} : { until }) },
    ...basis({ effective }),
  },
];

export const unify = (positionIds: string[], personId: string, effective: string): Given => ({
  command: 'UnifyTitles',
  data: { positionIds, personId },
  ...basis({ effective }),
});

/** Only what tells findings apart. */
export const brief = ({ certainty, subjects }: Finding) => [certainty, ...subjects];
