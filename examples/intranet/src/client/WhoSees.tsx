import type { ProfileView } from '@paceline/core/views';
import type { ReactNode } from 'react';

/** The starter policies in the words of somebody whose figures they are about. */
const said: Readonly<Record<string, readonly string[]>> = {
  private: [
    'Your figures are for you and the managers above you.',
    'Colleagues see nothing of yours unless you share it with them.',
  ],
  'team-bands': [
    'Exact figures are for you and the managers above you.',
    'Teammates see your attainment as a band, such as 80–100%. You can share more with whom you like.',
    'What you earn stays between you and your managers.',
  ],
  'open-team': [
    'Teammates see each other’s exact attainment, in order. Your managers chose this.',
    'On a common plan and quota, attainment tells what somebody earned.',
    'Everything else is for you and the managers above you.',
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
