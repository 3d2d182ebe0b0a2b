import { z } from 'zod';

/** How docs/configuration.md shows a variable. */
interface Shown {
  meaning: string;
  /** Replaces a default that depends on the machine or is unreadable. */
  unset?: string;
}

const shown = ({ meaning, unset }: Shown) => ({ description: meaning, ...(unset === undefined ? {} : { unset }) });

/** A number. An empty value is a mistake, not a zero. */
export function numeric(schema: z.ZodNumber, byDefault: number, { meaning, unset }: Shown) {
  return z
    .string()
    .trim()
    .min(1)
    .transform(Number)
    .pipe(schema)
    .default(byDefault)
    .meta(
      shown({
        meaning: `${meaning}; ${schema.minValue} to ${schema.maxValue}`,
        ...(unset === undefined ? {} : { unset }),
      }),
    );
}

export const text = (byDefault: string, about: Shown) => z.string().min(1).default(byDefault).meta(shown(about));

export const oneOf = <const Value extends string>(
  values: readonly [Value, ...Value[]],
  byDefault: NoInfer<Value>,
  meaning: string,
) =>
  z
    .enum(values)
    .default(() => byDefault)
    .meta(shown({ meaning: `${meaning}: ${values.join(', ')}` }));

export const flag = (meaning: string) =>
  z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(false)
    .meta(shown({ meaning: `\`true\`: ${meaning}` }));

/** A list with commas between its items; an empty value is an empty list. */
export const list = z
  .string()
  .transform((value) => (value.trim() === '' ? [] : value.split(',').map((item) => item.trim())));

export const optional = <Schema extends z.ZodType>(schema: Schema, meaning: string) =>
  schema.optional().meta(shown({ meaning, unset: 'none' }));
