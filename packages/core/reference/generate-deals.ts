import type { TransactionDocument } from './documents.js';
import { type Season, someDayIn } from './generate-days.js';
import { houseAccount, territories } from './generate-people.js';
import type { Chances } from './mechanisms.js';
import type { Random } from './random.js';

/** A deal, and much that goes wrong with it. */
export function generateDeal(
  chances: Chances,
  { ids, season, index }: { readonly ids: readonly string[]; readonly season: Season; readonly index: number },
): TransactionDocument {
  const { whole, pick, chance, uses } = chances;
  const seldom = <TValue>(probability: number, value: TValue): TValue | null => (chance(probability) ? null : value);
  const owner = chance(0.03) ? 'nobody' : uses('house-account', 0.06) ? houseAccount : seldom(0.03, pick(ids));
  return {
    id: `${pick(['t', 'T', 'é', '/', '%'])}${index}`,
    owner,
    effectiveOn: seldom(0.03, someDayIn(chances, season)),
    amount: seldom(0.03, generateAmount(chances)),
    currency: chance(0.04) ? 'EUR' : 'USD',
    recordedSeq: whole(0, 20),
    fields: {
      stage: pick(['won', 'won', 'won', 'open']),
      product: seldom(0.15, pick(['p1', 'p2', 'q'])),
      region: seldom(0.08, pick([...territories, ...territories, 'nowhere'])),
    },
    numbers: { margin: seldom(0.05, generateAmount(chances)), units: seldom(0.05, String(whole(-2, 12))) },
    dates: { closedOn: seldom(0.05, someDayIn(chances, season)) },
    ...(ids.length > 1 && chance(0.3) ? { splits: generateSplits(chances, ids) } : {}),
    ...generateCredits(chances, ids),
  };
}

/** Whole, with cents, with less than a cent; one in four is a return. */
function generateAmount({ whole, pick, chance, uses }: Chances): string {
  const cents = String(whole(0, 99)).padStart(2, '0');
  const amount = uses('large-amounts', 0.03)
    ? pick(['90071992547409.93', '123456789012345678901.235', '0.000000000123'])
    : pick([String(whole(0, 20) * 50), `${whole(0, 2000)}.${cents}`, '0.10', '0.005', '100', '1000']);
  return chance(0.25) ? `-${amount}` : amount;
}

function generateSplits({ whole, pick }: Random, ids: readonly string[]) {
  const first = whole(0, ids.length - 1);
  const holders = [ids[first] ?? '', ids[(first + whole(1, ids.length - 1)) % ids.length] ?? ''];
  const shares = pick([
    ['1/3', '2/3'],
    ['0.5', '0.5'],
    ['0.999', '0.001'],
    ['0', '1'],
    ['1/7', '6/7'],
  ]);
  return holders.map((participant, index) => ({ participant, share: shares[index] ?? '0' }));
}

/** Overlays and assists; their shares need not sum to anything. */
function generateCredits(
  { pick, chance, uses }: Chances,
  ids: readonly string[],
): Pick<TransactionDocument, 'credits'> {
  const credits = (['overlay', 'assist'] as const).flatMap((kind) => {
    if (!uses(kind, 0.4)) return [];
    const participants = chance(0.06) ? ['nobody'] : ids.filter(() => chance(0.35));
    return participants.map((participant) => ({
      participant,
      kind,
      ...(chance(0.5) ? { share: pick(['0.5', '1/3', '1.5', '0.1']) } : {}),
    }));
  });
  return credits.length > 0 ? { credits } : {};
}
