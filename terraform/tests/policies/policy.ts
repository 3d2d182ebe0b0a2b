/** What must be true of every environment, whoever writes it. Each policy comes with a change that breaks it. */

export interface Policy<Subject> {
  name: string;
  /** What is not as it must be. */
  violations(subject: Subject): string[];
  /** Text in a file, and what to put there to see the check fail. */
  broken: { file: string; text: string; by: string };
}

/** Everything in a value, with the names that lead to it. */
export function* leaves(value: unknown, path: readonly string[] = []): Generator<{ path: string[]; value: unknown }> {
  if (typeof value !== 'object' || value === null) yield { path: [...path], value };
  else for (const [name, inner] of Object.entries(value)) yield* leaves(inner, [...path, name]);
}
