import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let moves = 0;

/** The address of the page without its origin; follows links, `navigate` and the back button. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, () => location.pathname + location.search);
}

/** Goes to an address, as a link does. `replace` leaves no entry behind for the back button. */
export function navigate(href: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  if (!replace) {
    noteMove();
    scrollTo(0, 0);
  }
  tell();
}

/** Remembers that the reader did something after which the focus belongs on the heading of the next page. */
export function noteMove(): void {
  moves += 1;
}

/** True once the reader has gone anywhere: the first page keeps the focus where the browser put it. */
export function hasMoved(): boolean {
  return moves > 0;
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('popstate', comeBack);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', comeBack);
  };
}

function comeBack(): void {
  noteMove();
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}
