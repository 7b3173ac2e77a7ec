// What Stryker does not know by itself: which words are wording, and how to try a few mutants out of many.
import { CheckStatus } from '@stryker-mutator/api/check';
import { commonTokens, declareFactoryPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { sampleIds } from '../src/deep/sample-ids.mjs';

/** From which argument on a call says something to a person. Codes and paths come before; they are tested. */
const wordsFrom = { issue: 2, finding: 2, PacelineError: 1 };

const wording = {
  shouldIgnore(path) {
    const call = path.parent;
    if (path.listKey !== 'arguments' || !(call.type === 'CallExpression' || call.type === 'NewExpression')) return;
    const from = wordsFrom[call.callee.name];
    return from !== undefined && path.key >= from ? 'wording may change' : undefined;
  },
};

/** Refuses every mutant that is not in the sample: `deep` in the options holds its size and its seed. */
const createSample = (options) => ({
  async init() {},
  // One group of them all: a sample is drawn from the whole.
  async group(mutants) {
    return [mutants.map((mutant) => mutant.id)];
  },
  async check(mutants) {
    const chosen = new Set(
      sampleIds(
        mutants.map((mutant) => mutant.id),
        options.deep,
      ),
    );
    const answer = (id) =>
      chosen.has(id)
        ? { status: CheckStatus.Passed }
        : { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Object.fromEntries(mutants.map(({ id }) => [id, answer(id)]));
  },
});
createSample.inject = [commonTokens.options];

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'wording', wording),
  declareFactoryPlugin(PluginKind.Checker, 'sample', createSample),
];
