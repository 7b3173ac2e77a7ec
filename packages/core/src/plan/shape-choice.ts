import * as z from 'zod';

/** The shapes that one key may have, and how to tell from the input which one was meant. */
export interface Shapes<TDocument> {
  readonly shapes: readonly z.ZodType<TDocument>[];
  /** The position of the shape that the input is meant to have; −1 when it looks like none of them. */
  readonly meant: (input: unknown) => number;
  /** What to say of an input that looks like none of them. */
  readonly otherwise: z.ZodType;
}

/** How a schema treats a key that may have several shapes; `planSchema` is built with either of the two below. */
export type ShapeChoice = <TDocument>(options: Shapes<TDocument>) => z.ZodType<TDocument>;

/** For reading: what does not fit is said of the shape that was meant, at the exact place, instead of "no shape fits". */
export const chooseShape: ShapeChoice = <TDocument>({ shapes, meant, otherwise }: Shapes<TDocument>) =>
  z.unknown().transform((input, context): TDocument => {
    const shape = shapes[meant(input)];
    const read = (shape ?? otherwise).safeParse(input);
    for (const each of read.error?.issues ?? []) context.addIssue({ ...each, path: [...each.path] });
    // Only a shape of TDocument accepts anything: what is meant to have none of the shapes is refused above.
    return read.success ? (read.data as TDocument) : z.NEVER;
  });

/** For publishing: any of the shapes, as JSON Schema can say it. */
export const listShapes: ShapeChoice = <TDocument>({ shapes }: Shapes<TDocument>) => z.union(shapes);

/** True when the input is an object that has the key. */
export function hasKey(input: unknown, key: string): boolean {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, key);
}
