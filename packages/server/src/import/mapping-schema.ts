import { calendarSchema, policyDocumentSchema } from '@paceline/core/schema';
import * as z from 'zod';
import { dateFormats } from './date-format.js';

const text = z.string().min(1);
const decimal = z.union([z.string(), z.number()]);
const periodKind = z.enum(['month', 'quarter', 'year']);
const dateFormat = z.enum(dateFormats);
const decimalFormat = z
  .strictObject({
    mark: z.enum(['.', ',']).optional(),
    thousands: z.enum(['.', ',', ' ', "'", '\u00a0', '\u202f']).optional(),
  })
  .refine(({ mark, thousands }) => (mark ?? '.') !== thousands, 'a thousands separator other than the decimal mark');

const detailedSource = z
  .strictObject({
    column: text.optional(),
    constant: text.optional(),
    optional: z.boolean().optional(),
    values: z.record(z.string(), text).optional(),
    aliases: z.record(z.string(), text).optional(),
    date: dateFormat.optional(),
    decimal: decimalFormat.optional(),
  })
  .refine((each) => (each.column === undefined) !== (each.constant === undefined), 'either `column` or `constant`');

/** A text is a column; read so, the issues about an object are about its own keys. */
const source = z.preprocess((given) => (typeof given === 'string' ? { column: given } : given), detailedSource);

/** A source, read: never a bare text. */
export type Source = z.output<typeof detailedSource>;

const namedManagers = { role: text, department: text, team: text, manager: text };
const managers = z.strictObject(namedManagers).partial();

const people = z.strictObject({
  file: text,
  id: source.optional(),
  name: source,
  employed: z.strictObject({ from: source, to: source.optional() }).optional(),
  manager: source.optional(),
  team: source.optional(),
  role: source.optional(),
  department: source.optional(),
  territory: source.optional(),
  managers: managers.optional(),
});

const person = z.strictObject({
  id: text.optional(),
  name: text,
  role: text.optional(),
  department: text.optional(),
  team: text.optional(),
  manager: text.optional(),
  territory: text.optional(),
  employed: z.strictObject({ from: text, to: text.optional() }).optional(),
});

const transactions = z.strictObject({
  file: text,
  id: source,
  owner: source,
  effectiveOn: source,
  amount: source,
  currency: source,
  recordedSeq: source.optional(),
  splits: z.array(z.strictObject({ participant: source, share: source })).optional(),
  fields: z.record(text, source).optional(),
  numbers: z.record(text, source).optional(),
  dates: z.record(text, source).optional(),
});

const whom = { participant: text, membersOf: text, role: text, everyone: z.literal(true) };
const exactlyOne = (given: object) => Object.values(given).filter((each) => each !== undefined).length === 1;
const forPeople = z
  .strictObject(whom)
  .partial()
  .refine(exactlyOne, 'one of `participant`, `membersOf`, `role`, `everyone`');
const forPeopleOrTeam = z
  .strictObject({ ...whom, team: text })
  .partial()
  .refine(exactlyOne, 'one of `participant`, `membersOf`, `role`, `everyone`, `team`');

const quota = z.strictObject({ for: forPeopleOrTeam, component: text, amounts: z.record(text, decimal) });
const quotasFile = z
  .strictObject({
    file: text,
    participant: source.optional(),
    team: source.optional(),
    component: source,
    period: source,
    amount: source,
  })
  .refine((each) => each.participant !== undefined || each.team !== undefined, 'a `participant` or a `team`');

const assignment = z.strictObject({
  for: forPeople,
  from: text.optional(),
  to: text.optional(),
  targetIncentive: z.strictObject({ amount: decimal, per: periodKind.optional() }).optional(),
});
const assignmentsFile = z.strictObject({
  file: text,
  participant: source,
  from: source.optional(),
  to: source.optional(),
  targetIncentive: source.optional(),
  per: periodKind.optional(),
});

const values = z.strictObject({
  file: text,
  participant: source,
  metric: source,
  period: source,
  value: source.optional(),
  reached: source.optional(),
  target: source.optional(),
  currency: source.optional(),
});

const file = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  trim: z.boolean().optional(),
  dates: dateFormat.optional(),
  decimals: decimalFormat.optional(),
});

const metric = z
  .strictObject({ of: z.enum(['attainment', 'credit', 'earnings']), component: text.optional() })
  .refine((each) => (each.of === 'earnings') === (each.component === undefined), 'a `component`, but for earnings');

/** The part of a plan or policy that decides how it is read; core reads the rest. */
const anyObject = z.record(z.string(), z.unknown());

/** The schema of a {@link MappingDocument}. A misspelt key is refused, never ignored. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  asOf: text,
  files: z.record(text, file).optional(),
  people: people.optional(),
  morePeople: z.array(person).optional(),
  transactions: transactions.optional(),
  quotas: z.array(quota).optional(),
  quotasFile: quotasFile.optional(),
  assignments: z.array(assignment).optional(),
  assignmentsFile: assignmentsFile.optional(),
  values: values.optional(),
  calendar: calendarSchema.optional(),
  plan: z.union([text, anyObject], 'a plan document or the name of a JSON file').optional(),
  policy: z.union([text, anyObject], 'a starter policy, the name of a JSON file, or a policy document').optional(),
  metrics: z.record(text, metric).optional(),
});

/** A starter policy with additions, as far as its shape goes. */
export const starterPolicySchema = z.strictObject({
  starter: z.enum(['private', 'team-bands', 'open-team']),
  metrics: policyDocumentSchema.shape.metrics.optional(),
  rules: policyDocumentSchema.shape.rules.optional(),
});

/** A mapping, read. */
export type Mapping = z.output<typeof mappingSchema>;
