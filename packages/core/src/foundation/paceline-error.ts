import { formatIssue, type Issue } from './issue.js';

/** What a {@link PacelineError} may carry besides its code and message. */
export interface PacelineErrorDetails {
  readonly help?: string;
  readonly issues?: readonly Issue[];
  readonly cause?: unknown;
}

/**
 * Thrown when a programmer broke a contract (misuse) or when we did (defect); wrong data is reported as issues instead.
 * `code` is stable for ever; `toJSON` keeps code, message, help and issues when the error is logged as JSON.
 */
export class PacelineError extends Error {
  override readonly name = 'PacelineError';
  readonly code: string;
  readonly help: string | undefined;
  readonly issues: readonly Issue[];

  constructor(code: string, message: string, details: PacelineErrorDetails = {}) {
    const listed = (details.issues ?? []).slice(0, 10).map((each) => `\n  ${formatIssue(each)}`);
    const cut = (details.issues?.length ?? 0) - listed.length;
    super(
      `${code}: ${message}${details.help ? ` (${details.help})` : ''}${listed.join('')}${cut > 0 ? `\n  and ${cut} more` : ''}`,
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.code = code;
    this.help = details.help;
    this.issues = details.issues ?? [];
  }

  toJSON(): Record<string, unknown> {
    return { name: this.name, code: this.code, message: this.message, help: this.help, issues: this.issues };
  }
}

/** Ends a switch over a closed union: reaching it is a defect of ours, at compile time and at run time. */
export function assertNever(value: never): never {
  throw new PacelineError('foundation/defect', `unhandled case ${JSON.stringify(value)}`, {
    help: 'this is a defect in Paceline, please report it',
  });
}
