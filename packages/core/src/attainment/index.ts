export type { MeasureEntry } from './aggregate-entries.js';
export { aggregateEntries } from './aggregate-entries.js';
export type { Attainment } from './attain.js';
export { attain } from './attain.js';
export { baseMeasuresOf } from './base-measures-of.js';
export type { ClosedPeriod, ClosingCurve } from './closing-curve.js';
export { closedShareAt, closingCurve } from './closing-curve.js';
export { combineMeasure } from './combine-measure.js';
export type { Measure, MeasureKind, MeasurePart } from './measure.js';
export { isMoney, partIdsOf } from './measure.js';
export type { MeasuredTransactions, MeasuringContext } from './measure-column.js';
export type { MeasureDocument } from './measure-document.js';
export { measureDocumentSchema } from './measure-document.js';
export { measureTransactions } from './measure-transactions.js';
export type { Pace } from './pace.js';
export { paceOn } from './pace.js';
export { parseMeasures } from './parse-measures.js';
export { parseQuotas } from './parse-quotas.js';
export type { Projection, ProjectionBasis, ProjectionOptions, ProjectionReason } from './project-credit.js';
export { projectCredit } from './project-credit.js';
export type {
  AppliedRelief,
  QuotaBook,
  QuotaDetail,
  QuotaEntry,
  QuotaHolder,
} from './quota-book.js';
export type {
  QuotaDocument,
  QuotaRampDocument,
  QuotaReliefDocument,
  QuotaSpreadDocument,
} from './quota-document.js';
export { quotaDocumentsSchema } from './quota-document.js';
