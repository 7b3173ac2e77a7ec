import { orderDetails, valueDetails } from './detail.js';
import type { Policy } from './policy.js';
import type { VisibilityWorld } from './visibility-world.js';
import { idsOf, type Sight, type SightDays, whatSees } from './who-sees.js';

/** What changes for a viewer when a policy is replaced: null where nothing is seen. */
export interface PolicyChange {
  readonly viewer: string;
  readonly subject: string;
  readonly metric: string;
  readonly before: Sight | null;
  readonly after: Sight | null;
}

/**
 * Who gains and who loses when a policy is replaced by another, everything else as it is; somebody who sees more of a value and less of an order is in both. For
 * whoever may edit policies: it names everybody. It asks of everybody about everybody, so its time grows with the square of the people.
 */
export function diffPolicies(
  world: VisibilityWorld,
  policy: Policy,
  days: SightDays,
): { readonly gains: readonly PolicyChange[]; readonly losses: readonly PolicyChange[] } {
  const changes = idsOf(world).flatMap((viewer) => changesFor(world, { ...world, policy }, viewer, days));
  return {
    gains: changes.filter(({ before, after }) => isMore(after, before)),
    losses: changes.filter(({ before, after }) => isMore(before, after)),
  };
}

function changesFor(before: VisibilityWorld, after: VisibilityWorld, viewer: string, days: SightDays): PolicyChange[] {
  const changes = new Map<string, PolicyChange>();
  const note = (side: 'before' | 'after', sight: Sight) => {
    const { subject, metric } = sight;
    const key = JSON.stringify([subject, metric]);
    changes.set(key, { viewer, subject, metric, before: null, after: null, ...changes.get(key), [side]: sight });
  };
  for (const sight of whatSees(before, viewer, days)) note('before', sight);
  for (const sight of whatSees(after, viewer, days)) note('after', sight);
  return [...changes.values()].filter((each) => isMore(each.before, each.after) || isMore(each.after, each.before));
}

/** True when one sight shows something that the other does not. */
function isMore(one: Sight | null, other: Sight | null): boolean {
  if (one === null) return false;
  return (
    valueDetails.indexOf(one.value) > valueDetails.indexOf(other?.value ?? 'hidden') ||
    orderDetails.indexOf(one.order) > orderDetails.indexOf(other?.order ?? 'none')
  );
}
