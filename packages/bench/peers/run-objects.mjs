import { generatePayData } from '../src/pay/generate-pay-data.mjs';
import { answersOfObjects, payByObjects, transactionObjects } from './object-program.mjs';

/**
 * The object program, ready to be measured with one arithmetic.
 *
 * @template TAmount, TExact
 * @param {import('../src/pay/system.mjs').SystemOptions} options
 * @param {import('./object-program.mjs').Arithmetic<TAmount, TExact>} money
 * @returns {import('../src/pay/system.mjs').PreparedSystem}
 */
export function prepareObjects({ size, basic }, money) {
  const data = generatePayData({ size, basic });
  const transactions = transactionObjects(data);
  /** @type {ReturnType<typeof payByObjects<TAmount, TExact>> | null} */
  let kept = null;
  return {
    run: () => {
      kept = payByObjects(transactions, data, money);
    },
    answers: () => {
      if (!kept) throw new Error('nothing was run');
      return answersOfObjects(kept, data, money);
    },
  };
}
