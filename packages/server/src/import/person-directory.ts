import type { ParticipantDocument } from '@paceline/core';
import { quoteFound } from '@paceline/core/foundation';

/** Everybody whom an import knows, found by id or by name. */
export interface PersonDirectory {
  readonly ids: ReadonlyMap<string, ParticipantDocument>;
  /** The id that a text means; or the code and words of the issue when it means nobody, or more than one person. */
  readonly find: (reference: string) => { readonly id: string } | { readonly found: string; readonly expected: string };
}

/** A directory of people. An id goes before a name only when both mean the same person: nothing is guessed. */
export function directoryOf(people: readonly ParticipantDocument[]): PersonDirectory {
  const ids = new Map<string, ParticipantDocument>();
  const byName = new Map<string, Set<string>>();
  for (const person of people) {
    ids.set(person.id, person);
    const same = byName.get(person.name) ?? new Set<string>();
    byName.set(person.name, same.add(person.id));
  }
  return {
    ids,
    find: (reference) => {
      const meant = new Set(byName.get(reference) ?? []);
      if (ids.has(reference)) meant.add(reference);
      const [id, ...others] = meant;
      if (id === undefined)
        return { found: quoteFound(reference), expected: 'the id or name of somebody in the people' };
      if (others.length === 0) return { id };
      return { found: `${quoteFound(reference)}, which ${meant.size} people are called`, expected: 'an id' };
    },
  };
}
