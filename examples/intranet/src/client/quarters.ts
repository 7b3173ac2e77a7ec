import type { ProfileView, ViewPeriod } from '@paceline/core/views';

/** The quarters that the viewer may look at, oldest first. */
export function quartersOf(profile: ProfileView): readonly ViewPeriod[] {
  return profile.periods.filter((each) => each.kind === 'quarter');
}

/** The quarter that is asked for; else the one that runs; else the last that has begun; else the first. */
export function quarterOf(profile: ProfileView, asked: string | undefined): ViewPeriod | null {
  const quarters = quartersOf(profile);
  const begun = quarters.filter((each) => each.from <= profile.asOf.effectiveOn);
  return quarters.find((each) => each.key === asked) ?? begun.at(-1) ?? quarters[0] ?? null;
}
