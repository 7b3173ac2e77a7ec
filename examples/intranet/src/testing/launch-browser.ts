import { type Browser, chromium } from 'playwright';

/** What the search for a browser found. */
interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Record<string, string>;
  readonly args: string[];
}

/** Starts the browser that was found; says what to do when there was none. */
export function launchBrowser(found: FoundBrowser | null, howToGetOne: string): Promise<Browser> {
  if (!found) throw new Error(howToGetOne);
  const { executablePath, env, args } = found;
  return chromium.launch({ executablePath, env, args });
}
