export type {
  Assignment,
  Organization,
  Participant,
  Team,
  TeamLead,
  Territory,
  TerritoryHolder,
} from './organization.js';
export { parsePeople } from './parse-people.js';
export type {
  AssignmentDocument,
  ParticipantDocument,
  PeopleDocument,
  TeamDocument,
  TerritoryDocument,
} from './people-document.js';
export { peopleDocumentSchema } from './people-document.js';
export {
  areTeammates,
  assignmentOn,
  holdersOf,
  isEmployedOn,
  leadsTeamOf,
  managerChain,
  manages,
  membersOf,
} from './relations.js';
