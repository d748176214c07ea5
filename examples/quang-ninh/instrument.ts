import type { Instrument } from './command.ts';
import { edtf, type Window } from './edtf.ts';

/** `number`, `body` and the days where they are known; `body` as the facts name it. */
type Given = {
  readonly number?: string | undefined;
  readonly kind: string;
  readonly body?: string | undefined;
  readonly signed?: Window | undefined;
  readonly announced?: Window | undefined;
  readonly inForce?: Window | undefined;
};

/** A legal instrument as a command names it, its issuer in Vietnamese. */
export const instrumentOf = ({ number, kind, body, signed, announced, inForce }: Given): Instrument => ({
  ...(number === undefined ? {} : { number }),
  kind,
  ...(body === undefined ? {} : { issuer: vietnamese(body) }),
  ...(signed === undefined ? {} : { signed: edtf(signed) }),
  ...(announced === undefined ? {} : { announced: edtf(announced) }),
  ...(inForce === undefined ? {} : { inForce: edtf(inForce) }),
});

// The facts name the bodies in English; what is on record is the name that the body has.
const names: ReadonlyMap<string, string> = new Map([
  ['Quảng Ninh Provincial Party Committee', 'Tỉnh ủy Quảng Ninh'],
  ['Standing Committee of the Quảng Ninh Provincial Party Committee', 'Ban Thường vụ Tỉnh ủy Quảng Ninh'],
  ["People's Committee of Quảng Ninh province", 'UBND tỉnh Quảng Ninh'],
  ['Central Committee of the Party (12th term)', 'Ban Chấp hành Trung ương Đảng khóa XII'],
  ['Politburo', 'Bộ Chính trị'],
  ['Politburo and Secretariat', 'Bộ Chính trị, Ban Bí thư'],
  // Of 31-HD/BTCTW, whose issuer the facts leave to the letters of its number.
  ['Central Organisation Committee', 'Ban Tổ chức Trung ương'],
  ['Ministry of Home Affairs', 'Bộ Nội vụ'],
  ['National Assembly', 'Quốc hội'],
  ['Standing Committee of the National Assembly', 'Ủy ban Thường vụ Quốc hội'],
]);

const vietnamese = (body: string): string => {
  const name = names.get(body);
  if (name === undefined) throw new TypeError(`no Vietnamese name is known for: ${body}`);
  return name;
};
