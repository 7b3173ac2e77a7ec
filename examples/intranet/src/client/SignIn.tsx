import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Brand } from './Brand.js';
import { company, demoNotice } from './company.js';
import { type DirectoryEntry, demoSession } from './demo-session.js';
import { spelled } from './spelled.js';
import { hasMoved } from './use-address.js';

/** The demo sign-in: everybody by team, found by name. */
export function SignIn({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const [people, setPeople] = useState<readonly DirectoryEntry[] | null>(null);
  const [sought, setSought] = useState('');
  const [problem, setProblem] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `Sign in · ${company}`;
    if (hasMoved()) heading.current?.focus({ preventScroll: true });
    const refuse = () => setProblem('The directory could not be loaded. Load this page again.');
    demoSession.people().then(setPeople, refuse);
  }, []);

  const enter = (key: string) => {
    const refuse = () => setProblem('That did not work. Load this page again.');
    demoSession.signIn(key).then(onSignedIn, refuse);
  };
  const found = (people ?? []).filter((each) => matches(each, sought));
  return (
    <main className="in-sign-in">
      <Brand />
      <h1 ref={heading} tabIndex={-1} className="in-title">
        Who are you today?
      </h1>
      <p className="in-demo">{demoNotice}</p>
      <search className="in-search">
        <label htmlFor="sought">Find a person</label>
        <input
          id="sought"
          className="in-input"
          type="search"
          autoComplete="off"
          placeholder="Name, team or role"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </search>
      <p role="status" className="in-found">
        {problem || (people && sought !== '' ? countOf(found.length) : '')}
      </p>
      {byTeam(found).map(([team, members]) => (
        <section key={team} className="in-team" aria-labelledby={`team-${slugOf(team)}`}>
          <h2 id={`team-${slugOf(team)}`} className="in-team-name">
            {team}
          </h2>
          <ul className="in-people">
            {members.map(({ key, name, role }) => (
              <li key={key}>
                <button type="button" className="in-person" onClick={() => enter(key)}>
                  <span className="in-person-name">{name}</span>
                  {role !== null && <span className="in-person-role">{spelled(role)}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

function matches({ name, role, team }: DirectoryEntry, sought: string): boolean {
  const text = [name, role && spelled(role), team].join(' ').toLocaleLowerCase();
  return sought
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Teams in the order of the directory; people without one come first, as they lead the others. */
function byTeam(people: readonly DirectoryEntry[]): [string, DirectoryEntry[]][] {
  const teams = new Map<string, DirectoryEntry[]>();
  for (const each of people) {
    const team = each.team ?? 'Across teams';
    teams.set(team, [...(teams.get(team) ?? []), each]);
  }
  return [...teams];
}

const countOf = (count: number) => (count === 1 ? '1 person' : `${count === 0 ? 'No' : count} people`);

const slugOf = (team: string) => team.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
