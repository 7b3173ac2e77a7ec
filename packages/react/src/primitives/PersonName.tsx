import type { Person } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';

/** What a host may do with people: make some names open something. */
export interface PersonActions {
  /** Turns names into buttons; called with the person of the row. */
  readonly onPersonClick?: ((person: Person) => void) | undefined;
  /** Which names are buttons; all of them without it. */
  readonly openable?: ((person: Person) => boolean) | undefined;
}

interface PersonNameProps extends PersonActions {
  readonly person: Person;
  readonly texts: Texts;
}

/** A name in its own direction, with the word "You" beside the reader's own. */
export function PersonName({ person, texts, onPersonClick, openable }: PersonNameProps): ReactNode {
  const name = <bdi className="pl-name">{person.name}</bdi>;
  const opens = onPersonClick && (openable?.(person) ?? true);
  return (
    <span className="pl-person">
      {opens ? (
        <button type="button" className="pl-link" onClick={() => onPersonClick(person)}>
          {name}
        </button>
      ) : (
        name
      )}
      {person.you && <span className="pl-you">{texts.say('person.you')}</span>}
    </span>
  );
}
