import type { z } from 'zod';
import { variables } from './config.ts';

const HEAD = ['variable', 'default', 'meaning'];

function rowOf([name, schema]: [string, z.ZodType]): string[] {
  const { description, unset } = schema.meta() ?? {};
  if (description === undefined) throw new Error(`${name} says nothing of itself`);
  return [`\`${name}\``, String(unset ?? schema.parse(undefined)), description];
}

/** All variables of the environment, as a table in Markdown. */
export function configTable(): string {
  const rows = [HEAD, ...Object.entries(variables).map(rowOf)];
  const widths = HEAD.map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...others] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...others].join('\n');
}

if (import.meta.main) process.stdout.write(`${configTable()}\n`);
