export type { DateFormat } from './date-format.js';
export { dateFormats } from './date-format.js';
export type { DecimalFormat } from './decimal-format.js';
export type { ImportedOrganization, ImportInput, ImportResult } from './import-organization.js';
export { importOrganization } from './import-organization.js';
export type { ImportReport } from './import-report.js';
export { formatReport } from './import-report.js';
export type {
  AssignmentMapping,
  AssignmentsFileMapping,
  FileDocument,
  ForWhom,
  MappingDocument,
  NamedManagersDocument,
  PeopleMapping,
  PersonMapping,
  QuotaMapping,
  QuotasFileMapping,
  SourceDocument,
  StarterPolicyMapping,
  TransactionsMapping,
  ValuesMapping,
} from './mapping-document.js';
export { mappingSchema } from './mapping-schema.js';
export type { ImportFiles } from './read-file.js';
