/**
 * Where each resource of a file has which argument. Reads lines, as it takes what terraform fmt has written: a block opens
 * and closes on lines of its own, and a value ends where its brackets do.
 */

export interface Argument {
  name: string;
  /** Its lines, counted from 0. */
  from: number;
  to: number;
  /** The blocks that it is in, below the resource. */
  path: string[];
  /** In a dynamic block, whose values are not known before there is a plan. */
  isDynamic: boolean;
}

export interface Resource {
  type: string;
  name: string;
  arguments: Argument[];
}

const RESOURCE = /^resource "(\w+)" "(\w+)" \{$/;
const BLOCK = /^ *(\w+)(?: "([\w-]+)")? \{$/;
const ARGUMENT = /^ *(\w+) += (.*)$/;
const META_ARGUMENTS = new Set(['count', 'for_each', 'provider', 'depends_on', 'iterator']);
const META_BLOCKS = new Set(['lifecycle', 'provisioner', 'connection']);

const depthOf = (line: string) => (line.match(/[([{]/g)?.length ?? 0) - (line.match(/[)\]}]/g)?.length ?? 0);

function lastLineOf(lines: readonly string[], from: number, value: string): number {
  const [, heredoc] = /<<-?(\w+)$/.exec(value) ?? [];
  if (heredoc !== undefined) return lines.findIndex((line, at) => at > from && line.trim() === heredoc);
  let to = from;
  let depth = depthOf(lines[to] ?? '');
  while (depth > 0) {
    to++;
    depth += depthOf(lines[to] ?? '');
  }
  return to;
}

/** Where a reader is, in a resource: which blocks it has entered and not left. */
class Blocks {
  readonly #entered: { kind: string; label: string | undefined }[] = [];

  /** Whether this line opens or closes one. */
  take(line: string): boolean {
    const [, kind, label] = BLOCK.exec(line) ?? [];
    if (kind !== undefined) this.#entered.push({ kind, label });
    else if (line.trim() === '}') this.#entered.pop();
    else return false;
    return true;
  }

  /** An argument here is Terraform's own, of which no provider knows. */
  isMeta(name: string): boolean {
    if (this.#entered.some(({ kind }) => META_BLOCKS.has(kind))) return true;
    const innermost = this.#entered.at(-1)?.kind;
    return META_ARGUMENTS.has(name) && (innermost === undefined || innermost === 'dynamic');
  }

  get isDynamic(): boolean {
    return this.#entered.some(({ kind }) => kind === 'dynamic');
  }

  /** As the provider sees it. */
  get path(): string[] {
    return this.#entered.filter(({ kind }) => kind !== 'content').map(({ kind, label }) => label ?? kind);
  }
}

function argumentsOf(lines: readonly string[], start: number): Argument[] {
  const found: Argument[] = [];
  const blocks = new Blocks();
  for (let at = start; lines[at] !== '}'; at++) {
    const line = lines[at];
    if (line === undefined) throw new Error('a resource without an end');
    if (blocks.take(line)) continue;
    const [, name, value] = ARGUMENT.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const to = lastLineOf(lines, at, value);
    const { path, isDynamic } = blocks;
    if (!blocks.isMeta(name)) found.push({ name, from: at, to, path, isDynamic });
    at = to;
  }
  return found;
}

export function resourcesIn(text: string): Resource[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [, type, name] = RESOURCE.exec(line) ?? [];
    return type === undefined || name === undefined ? [] : [{ type, name, arguments: argumentsOf(lines, at + 1) }];
  });
}
