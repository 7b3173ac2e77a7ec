import type ts from 'typescript';

/** One file of the repository, read and parsed once for all guards. */
export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** One line that breaks a rule, and what to write instead. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** What a guard says about one file; the file itself is added when the guard is run. */
export type Finding = Omit<Violation, 'file'>;

export interface Guard {
  /** Which files the guard looks at. */
  readonly covers: (path: string) => boolean;
  readonly check: (file: SourceFile) => readonly Finding[];
}

export interface GuardReport {
  /** How many files the guard looked at: a guard that sees none guards nothing. */
  readonly seen: number;
  readonly violations: readonly Violation[];
}

export function runGuard(guard: Guard, files: readonly SourceFile[]): GuardReport {
  const covered = files.filter((file) => guard.covers(file.path));
  const violations = covered.flatMap((file) => guard.check(file).map((finding) => ({ file: file.path, ...finding })));
  return { seen: covered.length, violations };
}

/** True for tests, type tests and what tests share, which some rules spare. */
export function isTest(path: string): boolean {
  return /\.(test|test-d|test-fixture)\.(ts|tsx)$/.test(path);
}
