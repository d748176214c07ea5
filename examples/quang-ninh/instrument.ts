import type { Instrument } from './command.ts';
import { edtf, type Window } from './edtf.ts';

/** `number` and the days where they are known; `body` as the facts name it. */
type Given = {
  readonly number: string | undefined;
  readonly kind: string;
  readonly body: string;
  readonly signed?: Window | undefined;
  readonly announced?: Window | undefined;
};

/** A legal instrument as a command names it, its issuer in Vietnamese. */
export const instrumentOf = ({ number, kind, body, signed, announced }: Given): Instrument => ({
  ...(number === undefined ? {} : { number }),
  kind,
  issuer: vietnamese(body),
  ...(signed === undefined ? {} : { signed: edtf(signed) }),
  ...(announced === undefined ? {} : { announced: edtf(announced) }),
});

// The facts name the bodies in English; what is on record is the name that the body has.
const names: ReadonlyMap<string, string> = new Map([
  ['Quảng Ninh Provincial Party Committee', 'Tỉnh ủy Quảng Ninh'],
  ['Standing Committee of the Quảng Ninh Provincial Party Committee', 'Ban Thường vụ Tỉnh ủy Quảng Ninh'],
]);

const vietnamese = (body: string): string => {
  const name = names.get(body);
  if (name === undefined) throw new TypeError(`no Vietnamese name is known for: ${body}`);
  return name;
};
