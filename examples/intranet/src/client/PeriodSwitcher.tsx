import { formatPeriod } from '@paceline/core/explain';
import type { ProfileView, ViewPeriod } from '@paceline/core/views';
import type { ReactNode } from 'react';
import { hrefOf, type Place } from './place.js';
import { quartersOf } from './quarters.js';
import { navigate } from './use-address.js';

interface PeriodSwitcherProps {
  readonly profile: ProfileView;
  readonly period: ViewPeriod;
  readonly place: Place;
}

/** Chooses the quarter; it stands in the address, so it can be sent and gone back from. */
export function PeriodSwitcher({ profile, period, place }: PeriodSwitcherProps): ReactNode {
  return (
    <label className="in-period">
      <span className="in-period-label">Quarter</span>
      <select
        className="in-select"
        value={period.key}
        onChange={(event) => navigate(hrefOf({ ...place, period: event.target.value }))}
      >
        {[...quartersOf(profile)].reverse().map((each) => (
          <option key={each.key} value={each.key}>
            {formatPeriod(each, 'en-US')}
          </option>
        ))}
      </select>
    </label>
  );
}
