import type { z } from 'zod';
import { variables } from './config.ts';
import { code, table } from './reference/table.ts';

function rowOf([name, schema]: [string, z.ZodType]): string[] {
  const { description, unset } = schema.meta() ?? {};
  if (description === undefined) throw new Error(`${name} has no description`);
  return [code(name), String(unset ?? schema.parse(undefined)), description];
}

type Name = keyof typeof variables;

/** A Markdown table of the environment variables: those that are named, or all. */
export function configTable(names = Object.keys(variables) as Name[]): string {
  return table(
    ['variable', 'default', 'meaning'],
    names.map((name) => rowOf([name, variables[name]])),
  );
}

if (import.meta.main) process.stdout.write(`${configTable()}\n`);
