import type { MetricLabel, Person, View, ViewPeriod } from './envelope.js';

/** The body of a {@link ProfileView}. */
export interface ProfileBody {
  readonly you: Person;
  readonly team: string | null;
  readonly role: string | null;
  readonly manager: string | null;
  /** People who report to the viewer, directly or through others, by name. */
  readonly reports: readonly Person[];
  readonly periods: readonly ViewPeriod[];
  readonly metrics: readonly MetricLabel[];
}

/** Who I am here, which periods and metrics there are, and whose numbers are mine to look after. */
export type ProfileView = View<'profile', ProfileBody>;
