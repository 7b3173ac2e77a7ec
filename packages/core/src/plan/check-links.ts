import { type Issue, issue, quoteFound } from '../foundation/index.js';
import { axesOf, linkOf, type PlacedAxis } from './axes-of.js';
import type { ComponentDocument } from './component-document.js';
import { orderComponents } from './order-components.js';

/**
 * The references between the components of a plan; the paths start at the list of components.
 * Issues: `plan/unknown-component`, `plan/quota-needed` (an attainment of a component without a quota), `plan/goal-pays-nothing` (a payout of a goal),
 * `plan/team-link-needed` (a pool that refers to what single participants have), `plan/cyclic-link`.
 */
export function checkLinks(components: readonly ComponentDocument[]): Issue[] {
  const issues = components.flatMap((component, index) =>
    axesOf(component).flatMap((axis) => checkLink(axis, { component, index, components })),
  );
  const { circular } = orderComponents(components);
  return [
    ...issues,
    ...circular.map(({ index, path, to }) =>
      issue('plan/cyclic-link', ['components', index, ...path], quoteFound(to), 'a component that does not refer back'),
    ),
  ];
}

function checkLink(
  { by, path: within, role }: PlacedAxis,
  place: {
    readonly component: ComponentDocument;
    readonly index: number;
    readonly components: readonly ComponentDocument[];
  },
): Issue[] {
  const id = linkOf(by);
  if (id === null || typeof by === 'string') return [];
  const key = 'attainmentOf' in by ? 'attainmentOf' : 'payoutOf';
  const path = ['components', place.index, ...within, key];
  const other = place.components.find((each) => each.id === id);
  if (!other) {
    const known = place.components.map((each) => `\`${each.id}\``).join(', ');
    return [issue('plan/unknown-component', path, quoteFound(id), `one of ${known}`)];
  }
  const issues: Issue[] = [];
  if (key === 'attainmentOf' && !other.quota) {
    issues.push(issue('plan/quota-needed', path, `\`${id}\`, which has no quota`, 'a component with a quota'));
  }
  if (key === 'payoutOf' && !other.rates && !other.scorecard) {
    issues.push(issue('plan/goal-pays-nothing', path, `\`${id}\`, which pays nothing`, 'a component that pays'));
  }
  const ofTeam = key === 'attainmentOf' && other.of === 'team';
  if (place.component.pool && role !== 'qualify' && !ofTeam) {
    const expected = 'the attainment of a component of the team: a pool is priced once for all its members';
    issues.push(issue('plan/team-link-needed', path, quoteFound(id), expected));
  }
  return issues;
}
