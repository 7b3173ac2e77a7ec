import { unwrap } from '@paceline/core/foundation';
import { parseView, type ViewKind, type ViewKinds } from '@paceline/core/views';

/** The server does not know who asks. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** There is nothing of this kind for the viewer; whether it exists, nobody says. */
export class NothingThere extends Error {
  override readonly name = 'NothingThere';
}

/** Fetches one view. What arrives is checked: a page that is older than its server says so instead of drawing nonsense. */
export async function fetchView<TKind extends ViewKind>(
  kind: TKind,
  url: string,
  signal: AbortSignal,
): Promise<ViewKinds[TKind]> {
  const answer = await fetch(url, { signal, headers: { accept: 'application/json' } });
  if (answer.status === 401) throw new SignedOut('nobody is signed in');
  if (answer.status === 404) throw new NothingThere('there is nothing to see here');
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return unwrap(parseView(kind, await answer.json()));
}
