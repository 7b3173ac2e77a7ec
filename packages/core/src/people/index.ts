export type { Assignment, Organization, Participant, Team } from './organization.js';
export { parsePeople } from './parse-people.js';
export type { AssignmentDocument, ParticipantDocument, PeopleDocument } from './people-document.js';
export { peopleDocumentSchema } from './people-document.js';
export { areTeammates, assignmentOn, isEmployedOn, managerChain, manages, membersOf } from './relations.js';
