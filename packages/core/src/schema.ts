/** The schemas of every document, for hosts who want to check, extend or publish them. They need zod; nothing else here does. */
export { quotaDocumentsSchema } from './attainment/index.js';
export { peopleDocumentSchema } from './people/index.js';
export { calendarSchema, planAssignmentsSchema, planDocumentSchema, planJsonSchema } from './plan/index.js';
export { finishedValuesSchema } from './views/index.js';
export { policyDocumentSchema, shareDocumentsSchema } from './visibility/index.js';
