import { prepare as prepareObjects } from '../../peers/small-objects.mjs';
import { measureSystems } from '../measure/measure-systems.mjs';
import { generateSmallData, smallPlaces, smallPlan } from './generate-small-data.mjs';

/**
 * Many people with little each, where the work is results and not transactions: 10,000 people, 100,000 in the full form.
 *
 * @param {Parameters<typeof measureSystems>[2] & { readonly full: boolean }} options
 */
export async function measureSmallPlans(options) {
  const size = options.full ? 100_000 : 10_000;
  const workload = `W1 small plans, ${size.toLocaleString('en-US')} people, ${smallPlan.components} components`;
  const systems = ['ours', 'integer objects'].map((system) => ({
    module: `${system}, small plans`,
    system,
    workload,
    size,
  }));
  return measureSystems(systems, { answers: referenceAnswers, places }, options);
}

/** @param {number} size */
async function referenceAnswers(size) {
  const peer = await prepareObjects({ size, basic: false, engine: '' });
  await peer.run();
  return peer.answers();
}

/** @param {number} size */
function places(size) {
  return smallPlaces(generateSmallData(size));
}
