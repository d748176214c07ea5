export {
  addMonths,
  type CivilDate,
  dayAfter,
  dayBefore,
  daysInMonth,
  FIRST_DAY,
  isCivilDate,
  LAST_DAY,
} from './civil-date.ts';
export { type Edtf, formatWindow, overlaps, parseWindow, type Window, windowOf } from './window.ts';
