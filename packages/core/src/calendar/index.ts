export { businessDaysBetween } from './business-days.js';
export { toDayNumber } from './day-number.js';
export type { AsOf, Effective } from './effective.js';
export { checkSpan, checkTimeline, effectiveOn, isEffectiveOn } from './effective.js';
export { parseCalendar } from './parse-calendar.js';
export type { Calendar, Period, PeriodKind } from './period.js';
export { periodContaining, periodOfKey, periodsBetween } from './period.js';
export type { PlainDate } from './plain-date.js';
export { always, fromDayNumber, parsePlainDate, shiftDays } from './plain-date.js';
