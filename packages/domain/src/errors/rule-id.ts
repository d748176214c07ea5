/** Rules that are judged when a merger is completed; a named instrument waives one. */
export type GateId = 'P1' | 'P3' | 'P5' | 'P6' | 'P7' | 'P8' | 'P12' | 'P13' | 'S1' | 'S2';

/** Rules that hold, or are covered by an issue that awaits guidance, before a merger is settled. */
export type ClosingId = 'B1' | 'K1' | 'N2' | 'N3' | 'N4' | 'O1' | 'P9' | 'P10' | 'P11';

/** Rules of the machinery: tested, never configurable. */
export type InvariantId =
  | 'F5'
  | 'L6'
  | 'D1'
  | 'P2'
  | 'M1'
  | 'M2'
  | 'M3'
  | 'M4'
  | 'M5'
  | 'M6'
  | 'M7'
  | 'M8'
  | 'M9'
  | 'M10';
