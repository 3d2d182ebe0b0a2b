/** A module with mistakes in it. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Argument, type Resource, resourcesIn } from './arguments.ts';
import type { Workspace } from './workspace.ts';

interface Diagnostic {
  summary: string;
  detail: string;
  range?: { filename: string; start: { line: number } };
}
type Mutation = (lines: string[], argument: Argument) => void;
export const misspell: Mutation = (lines, { name, from }) => {
  lines[from] = lines[from]?.replace(name, `${name}x`) ?? '';
};
const leaveOut: Mutation = (lines, { from, to }) => {
  lines.fill('', from, to + 1);
};
/** An object with a list in it is neither a string, a number, a bool, a list, nor a map of strings. */
export const mistype: Mutation = (lines, { name, from, to }) => {
  lines.fill('', from, to + 1);
  lines[from] = `${name} = { wrong = [] }`;
};

/** One file of one module, in a copy of its own: a module that calls another would show the other's mistakes, too. */
export class Mutant {
  readonly #workspace: Workspace;
  readonly #folder: string;
  readonly #file: string;

  constructor(workspace: Workspace, folder: string, file: string) {
    this.#workspace = workspace;
    this.#folder = folder;
    this.#file = file;
  }

  resources = async (): Promise<Resource[]> => resourcesIn(await readFile(this.#path, 'utf8'));

  get #path(): string {
    return join(this.#workspace.path, this.#folder, this.#file);
  }

  async #mutated<Result>(chosen: readonly Argument[], mutate: Mutation, look: () => Promise<Result>): Promise<Result> {
    const original = await readFile(this.#path, 'utf8');
    const lines = original.split('\n');
    for (const argument of chosen) mutate(lines, argument);
    await writeFile(this.#path, lines.join('\n'));
    const result = await look();
    await writeFile(this.#path, original);
    return result;
  }

  async #diagnostics(chosen: readonly Argument[], mutate: Mutation): Promise<Diagnostic[]> {
    return this.#mutated(chosen, mutate, async () => {
      const { stdout } = await this.#workspace.terraform(this.#folder, 'validate', '-json');
      const validated: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
      return validated.diagnostics.filter(({ range }) => range?.filename === this.#file);
    });
  }

  async #passesTests(argument: Argument, mutate: Mutation): Promise<boolean> {
    return this.#mutated([argument], mutate, async () => (await this.#workspace.terraform(this.#folder, 'test')).ok);
  }

  /** Those that neither have a diagnostic of this kind on their line, nor fail a test. */
  async uncaught(chosen: readonly Argument[], mutate: Mutation, summary: RegExp): Promise<string[]> {
    const diagnostics = await this.#diagnostics(chosen, mutate);
    const lines = diagnostics.filter((found) => summary.test(found.summary)).map(({ range }) => range?.start.line);
    const survivors: string[] = [];
    for (const argument of chosen.filter(({ from }) => !lines.includes(from + 1)))
      if (!argument.isDynamic || (await this.#passesTests(argument, mutate)))
        survivors.push(`${this.#file}:${argument.from + 1} ${argument.name}, ${mutate.name}`);
    return survivors;
  }

  /** Those that are required and left out, and Terraform does not say so, and no test fails. */
  async unmissed({ type, name: resource, arguments: all }: Resource, required: readonly Argument[]): Promise<string[]> {
    const diagnostics = await this.#diagnostics(all, leaveOut);
    const missed = diagnostics.map(({ detail }) => /The argument "(\w+)" is required/.exec(detail)?.[1]);
    const survivors: string[] = [];
    // A dynamic block may be one that is not there: its arguments come last, to be the ones that nobody missed.
    for (const argument of required.toSorted((one, other) => Number(one.isDynamic) - Number(other.isDynamic))) {
      const at = missed.indexOf(argument.name);
      if (at !== -1) missed.splice(at, 1);
      else if (!argument.isDynamic || (await this.#passesTests(argument, leaveOut)))
        survivors.push(`${this.#file}: ${argument.name} of ${type}.${resource} can be left out`);
    }
    return survivors;
  }
}
