export type { SeededOrganization, SeededOrganizationOptions } from './seeded-organization.js';
export { seededOrganization } from './seeded-organization.js';
export type { SeededRandom } from './seeded-random.js';
export { seededRandom } from './seeded-random.js';
