import * as z from 'zod';
import { planSchema } from './plan-schema.js';
import { listShapes } from './shape-choice.js';

/** Where a custom check stands for a shape that another room owns, what JSON Schema can say of it. */
const calendarShape = {
  type: 'object',
  properties: { kind: { const: 'gregorian' }, yearStarts: { type: 'string', pattern: '^(0[1-9]|1[0-2])$' } },
  required: ['kind', 'yearStarts'],
  additionalProperties: false,
};

/**
 * The schema of a {@link PlanDocument} as JSON Schema (draft 2020-12), for editors and other languages: made of the schema that `parsePlan` reads
 * with. It says the shape, the words and what is misspelt; what cannot be meant together only `parsePlan` says.
 *
 * @example planJsonSchema().$schema; // 'https://json-schema.org/draft/2020-12/schema'
 */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(planSchema(listShapes), {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ path, jsonSchema }) => {
      if (path.at(-1) === 'calendar' && path.length === 2) Object.assign(jsonSchema, calendarShape);
      if (path.at(-1) === 'items' && path.at(-2) === 'transactions') jsonSchema.type = 'object';
    },
  });
  return {
    $schema,
    title: 'Paceline compensation plan',
    description: 'What a company agrees with its people, in one versioned document',
    ...rest,
  };
}
