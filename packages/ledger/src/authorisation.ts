import type { DomainCommand, Refusal, Target } from '@orgledger/domain';
import type { Authorise } from './options.ts';

type Asked = {
  readonly authorise: Authorise | undefined;
  readonly command: DomainCommand;
  readonly actor: string;
  readonly target: Target;
  readonly imported: boolean;
};

/** Why an actor may not give a command; undefined: the actor may. Anything but a clear yes is a no. */
export const denialOf = async ({
  authorise,
  command,
  actor,
  target,
  imported,
}: Asked): Promise<Refusal | undefined> => {
  const denied = (message: string): Refusal => ({ code: 'NotAuthorised', ids: [target.id], message });
  if (authorise === undefined) {
    return denied('no authorise was given to openLedger, so every command is refused; give one, or allowAll');
  }
  try {
    if ((await authorise(command, actor, { target, imported })) === true) return undefined;
  } catch {
    return denied('the authorise of this ledger failed, which counts as no; see its own log');
  }
  return denied(`this actor may not give the command ${command.type}; ask whoever grants it`);
};
