import { checkTimeline, type Effective } from '../calendar/index.js';
import { compareText, groupBy, type IssueCollector, type IssuePath, issue, quoteFound } from '../foundation/index.js';
import type { Participant, Territory, TerritoryHolder } from './organization.js';
import type { TerritoryDocument } from './people-document.js';
import { readSpan } from './read-span.js';

type Participants = ReadonlyMap<string, Participant>;

/** Reads who holds which territory. Private to this room. */
export function readTerritories(
  documents: readonly TerritoryDocument[],
  participants: Participants,
  collector: IssueCollector,
): ReadonlyMap<string, Territory> {
  const territories = new Map<string, Territory>();
  documents.forEach((document, index) => {
    const path = ['territories', index];
    if (territories.has(document.id)) {
      const expected = 'an id that no other territory has';
      collector.issues.push(issue('people/duplicate-territory', [...path, 'id'], quoteFound(document.id), expected));
    }
    const holders = readHolders(document, participants, { path: [...path, 'holders'], collector });
    territories.set(document.id, { id: document.id, name: document.name ?? document.id, holders });
  });
  return territories;
}

/** Reads which owners stand for nobody. Private to this room. */
export function readHouseAccounts(
  ids: readonly string[],
  participants: Participants,
  collector: IssueCollector,
): ReadonlySet<string> {
  ids.forEach((id, index) => {
    if (!participants.has(id)) return;
    const expected = 'the id of an owner that is no participant';
    collector.issues.push(
      issue('people/house-account-is-participant', ['houseAccounts', index], quoteFound(id), expected),
    );
  });
  return new Set(ids);
}

interface Place {
  readonly path: IssuePath;
  readonly collector: IssueCollector;
}

function readHolders(document: TerritoryDocument, participants: Participants, place: Place): TerritoryHolder[] {
  const { path, collector } = place;
  const read = document.holders.map((each, index) => {
    const { participant, weight, from, to } = each;
    if (!participants.has(participant)) {
      const at = [...path, index, 'participant'];
      collector.issues.push(issue('people/unknown-holder', at, quoteFound(participant), 'the id of a participant'));
    }
    const span: Effective = readSpan({ from, to }, [...path, index], collector);
    return { index, holder: { ...span, participant, weight: String(weight ?? 1) } };
  });
  for (const [, own] of groupBy(read, (each) => each.holder.participant)) {
    const checked = checkTimeline(own.map((each) => each.holder));
    for (const each of checked.ok ? [] : checked.issues) {
      const [position, ...rest] = each.path;
      const index = own[Number(position)]?.index ?? 0;
      collector.issues.push({ ...each, path: [...path, index, ...rest] });
    }
  }
  const holders = read.map((each) => each.holder);
  return holders.sort((a, b) => compareText(a.from, b.from) || compareText(a.participant, b.participant));
}
