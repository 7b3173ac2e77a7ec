export type { Paceline, PacelineOptions } from './create-paceline.js';
export { createPaceline } from './create-paceline.js';
export type { MemoryStore, MemoryStoreOptions } from './memory-store.js';
export { memoryStore } from './memory-store.js';
export type { OrganizationDocuments, PacelineStore, StoredOrganization } from './paceline-store.js';
