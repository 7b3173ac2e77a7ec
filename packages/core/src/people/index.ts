export type { Assignment, Organization, Participant, Team, Territory, TerritoryHolder } from './organization.js';
export { parsePeople } from './parse-people.js';
export type { AssignmentDocument, ParticipantDocument, PeopleDocument, TerritoryDocument } from './people-document.js';
export { peopleDocumentSchema } from './people-document.js';
export { areTeammates, assignmentOn, holdersOf, isEmployedOn, managerChain, manages, membersOf } from './relations.js';
