import type { ProfileView } from '@paceline/core/views';
import type { ReactNode } from 'react';

/** The starter policies in the words of the people whose figures they are about. */
const said: Readonly<Record<string, readonly string[]>> = {
  private: ['Everybody sees their own figures; managers see those of their people.', 'Colleagues see none of them.'],
  'team-bands': [
    'Everybody sees their own figures; managers see those of their people.',
    'Teammates see each other’s attainment as a band, such as 80–\u2060100%, and exactly where somebody shares it.',
    'What somebody earns is never shown to colleagues.',
  ],
  'open-team': [
    'Everybody sees their own figures; managers see those of their people.',
    'Teammates see each other’s exact attainment, in order. A manager chose this: on a common plan and quota, attainment tells what somebody earned.',
    'What somebody earns is never shown to colleagues.',
  ],
};

/** Who may see these figures: people trust numbers more when they know who else reads them. */
export function WhoSees({ profile }: { readonly profile: ProfileView }): ReactNode {
  const { id, version } = profile.policy;
  const sentences = said[id] ?? ['Your company’s own policy decides who sees which figures.'];
  return (
    <aside className="in-aside" aria-labelledby="who-sees">
      <h2 id="who-sees" className="in-aside-title">
        Who sees these figures
      </h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="in-aside-source">
        Policy {id}, version {version}
      </p>
    </aside>
  );
}
