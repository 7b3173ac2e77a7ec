export type { Attainment } from './attain.js';
export { attain } from './attain.js';
export type { Measure } from './measure.js';
export { isMoney, measuredValue } from './measure.js';
export type { Pace } from './pace.js';
export { paceOn } from './pace.js';
export type { QuotaBook, QuotaDocument, QuotaEntry, QuotaHolder } from './quota.js';
export { parseQuotas, quotaDocumentsSchema } from './quota.js';
