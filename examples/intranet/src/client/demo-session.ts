/** A person as the company's directory lists them. `key` means nothing outside the sign-in page. */
export interface DirectoryEntry {
  readonly key: string;
  readonly name: string;
  readonly role: string | null;
  readonly team: string | null;
}

/** The demo sign-in, from the page's side. In your intranet your own login stands here. */
export const demoSession = {
  async isSignedIn(): Promise<boolean> {
    const { signedIn } = (await (await ask('/demo/session')).json()) as { signedIn: boolean };
    return signedIn;
  },
  async people(): Promise<readonly DirectoryEntry[]> {
    const { people } = (await (await ask('/demo/people')).json()) as { people: readonly DirectoryEntry[] };
    return people;
  },
  async signIn(key: string): Promise<void> {
    await ask('/demo/sign-in', { person: key });
  },
  async signOut(): Promise<void> {
    await ask('/demo/sign-out', {});
  },
};

async function ask(path: string, body?: object): Promise<Response> {
  const sent = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(path, sent ?? {});
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer;
}
