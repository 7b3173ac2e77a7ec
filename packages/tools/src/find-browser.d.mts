/** A Chromium that was found, in the words of Playwright's `chromium.launch`. */
export interface Browser {
  readonly executablePath: string;
  /** The whole environment for the browser: ours, plus library and font folders where the machine lacks them. */
  readonly env: Record<string, string>;
  readonly args: string[];
  /** Where it was found, for a person to read. */
  readonly how: string;
}

/** Finds a Chromium, or null when there is none on this machine. Throws when `CHROME_PATH` names no file. */
export function findBrowser(): Promise<Browser | null>;

/** What to tell a person when there is no browser at all. */
export const howToGetABrowser: string;
