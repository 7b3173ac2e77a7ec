import { test } from 'vitest';
import { generateDocuments } from '/work/main/packages/core/reference/generate-documents.js';
import { supported } from '/work/main/packages/core/reference/supported.js';
import { evaluate } from '/work/main/packages/core/reference/evaluate.js';
import { differingRows } from '/work/main/packages/core/reference/compare-rows.js';
import { runFrom } from '/work/main/packages/core/src/index.js';
test('x', () => {
  const d = generateDocuments(Number(process.env.SEED), supported);
  console.log(JSON.stringify(d, null, 1));
  const r = runFrom(d as never);
  if (r.ok) console.log(differingRows(r.value, evaluate(d)).join('\n'));
});
