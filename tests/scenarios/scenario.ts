import type { CorrectionInput } from '@orgledger/domain';
import type { ChartView, Executed, Ledger, Refusal } from '@orgledger/ledger';
import { it } from 'vitest';
import { CLERK, type Data, type Given } from '../support/commands.ts';
import { must, refusalOf } from '../support/results.ts';
import { scene } from '../support/scene.ts';

type Any = Given | CorrectionInput;

/** What is asked of a ledger after the scenario. */
export type Seen = {
  readonly ledger: Ledger;
  on(day: string): Promise<ChartView>;
  /** What the last command became. */
  readonly result: Executed;
};

/**
 * A scenario of the field: `given` what was recorded, `when` these commands are carried out, `thenSeen` this is seen. Read from top to
 * bottom; the name is that of the scenario.
 */
export const scenario = (
  name: string,
  parts: {
    readonly given: readonly Given[];
    readonly when: readonly Any[];
    readonly thenSeen: (seen: Seen) => Promise<void>;
  },
): void => {
  it(name, async () => {
    const { ledger } = await scene(parts.given);
    let result: Executed = { ok: true, entries: [], confirmations: 0, repeated: false, pending: false, warnings: [] };
    for (const command of parts.when) result = must(await ledger.execute(command));
    await parts.thenSeen({ ledger, on: (day) => ledger.chart({ on: day }), result });
  });
};

/** Why a command is refused on a ledger; the ledger stays as it was. */
export const refused = async (ledger: Ledger, command: Any): Promise<Refusal> =>
  refusalOf(await ledger.execute(command));

type Basis = Partial<Pick<Given, 'order' | 'instruments' | 'case' | 'id'>>;

/** A command of any kind on a day. */
export const order = <C extends Given['command']>(
  command: C,
  effective: string,
  data: Data<C>,
  basis: Basis = {},
): Given => ({ command, effective, actor: CLERK, data, ...basis }) as Given;

/** The decision, resolution or letter that a change rests on. */
export const under = (number: string, more: object = {}) => ({ instruments: [{ kind: 'decision', number, ...more }] });

/** The programme of a province, and what it plans. */
export const programme = (programmeId: string, mergers: readonly string[] = []): Given =>
  order('AdoptScheme', '2015-01-01', {
    programmeId,
    title: `Đề án ${programmeId}`,
    mergers: mergers.map((mergerId) => ({ mergerId })),
  });

export const released = (personId: string, reason = 'Nghỉ hưu') => ({ kind: 'released' as const, personId, reason });
export const moved = (personId: string, positionId: string) => ({ kind: 'moved' as const, personId, positionId });
export const toAgency = (agencyId: string) => ({ kind: 'agency' as const, agencyId });
export const outside = (name: string) => ({ kind: 'outside' as const, name });
