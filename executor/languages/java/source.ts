import { basename } from 'node:path';

/** What javac and java need to know of a source before it is compiled. */
export interface JavaSource {
  /** The class that the file must be named for: its public top-level type, or the one with `main`. */
  fileClass: string | undefined;
  /** The class to run, with its package. */
  mainClass: string | undefined;
}

/*
 * An unfinished comment or literal is skipped like a finished one, even if it ends in half an escape: no pattern
 * fails once it has begun, so that no character is examined twice.
 */
const PASSED_OVER = String.raw`\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""(?:\\[\s\S]?|[^\\])*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?`;
const IDENTIFIER = String.raw`[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{N}\p{Sc}\p{Pc}\p{M}]*`;
const TOKEN = new RegExp(`${PASSED_OVER}|(${IDENTIFIER}(?:\\.${IDENTIFIER})*|\\.{3}|[{}()<;,[])`, 'gu');
const WORD = new RegExp(`^${IDENTIFIER}$`, 'u');
const TYPE_KEYWORDS = new Set(['class', 'interface', 'enum', 'record']);

/** How certain it is that a type can be run: since Java 25 `main` may be an instance method, not public, and without parameters. */
const MAIN_KINDS = ['classic', 'with parameters', 'without parameters', 'none'] as const;
type MainKind = (typeof MAIN_KINDS)[number];

/** The longest parameter list of a `main`: `final java.lang.String args [`, with annotations. */
const PARAMETER_TOKENS_MAX = 16;

/** `String[] args`, `String... args` or `String args[]`, with any annotations and `final` before it. */
function areOfMain(parameters: readonly string[]): boolean {
  const [string, ...others] = parameters.filter((token) => /^(?:java\.lang\.)?String$|^\.{3}$|^[[<,(]$/.test(token));
  return string?.endsWith('String') === true && others.length === 1 && (others[0] === '[' || others[0] === '...');
}

interface TopLevelType {
  name: string;
  isPublic: boolean;
  /** Its methods are public without a modifier. */
  isInterface: boolean;
  main: MainKind;
}

function tokenize(source: string): string[] {
  const tokens: string[] = [];
  for (const [, token] of source.matchAll(TOKEN)) if (token !== undefined) tokens.push(token);
  return tokens;
}

/** One walk over the tokens: types are at brace depth 0, their methods at depth 1. */
export class Outline {
  readonly types: TopLevelType[] = [];
  /** A `main` outside of every type: the file is a class of its own, named for the file. */
  isUnnamedClass = false;
  readonly #tokens: readonly string[];
  #braces = 0;
  #parentheses = 0;
  #isPublic = false;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
    for (const [at, token] of tokens.entries()) this.#visit(at, token);
  }

  #visit(at: number, token: string): void {
    if (token === '(') this.#parentheses++;
    else if (token === ')') this.#parentheses--;
    else if (this.#parentheses > 0)
      return; // braces in here belong to an annotation or a lambda
    else if (token === '{') this.#braces++;
    else if (token === '}') this.#closeBrace();
    else if (token === 'main') this.#meetMain(at);
    else if (this.#braces === 0) this.#meetWord(at, token);
  }

  #closeBrace(): void {
    this.#braces--;
    if (this.#braces === 0) this.#isPublic = false;
  }

  #meetWord(at: number, token: string): void {
    if (token === 'public') this.#isPublic = true;
    else if (token === ';') this.#isPublic = false;
    else if (this.#declaresType(at, token)) {
      this.types.push({
        name: this.#tokens[at + 1] ?? '',
        isPublic: this.#isPublic,
        isInterface: token === 'interface',
        main: 'none',
      });
      this.#isPublic = false;
    }
  }

  /** `record` is a keyword only before a name and its components. */
  #declaresType(at: number, token: string): boolean {
    const after = this.#tokens[at + 2];
    return (
      TYPE_KEYWORDS.has(token) &&
      WORD.test(this.#tokens[at + 1] ?? '') &&
      (token !== 'record' || after === '(' || after === '<')
    );
  }

  #meetMain(at: number): void {
    const main = this.#mainAt(at);
    const type = this.types.at(-1);
    if (main === 'none') return;
    if (this.#braces === 0) this.isUnnamedClass = true;
    else if (this.#braces === 1 && type !== undefined && isSurer(main, type.main)) type.main = main;
  }

  /** `void main(…)` with a body, by its modifiers and parameters. */
  #mainAt(at: number): MainKind {
    const tokens = this.#tokens;
    if (tokens[at - 1] !== 'void' || tokens[at + 1] !== '(') return 'none';
    let end = at + 2;
    while (end < at + 2 + PARAMETER_TOKENS_MAX && end < tokens.length && tokens[end] !== ')') end++;
    if (tokens[end] !== ')' || tokens[end + 1] === ';') return 'none';
    if (end === at + 2) return this.#modifiersBefore(at - 1).has('private') ? 'none' : 'without parameters';
    if (!areOfMain(tokens.slice(at + 2, end))) return 'none';
    const modifiers = this.#modifiersBefore(at - 1);
    if (modifiers.has('private')) return 'none';
    const isPublic = modifiers.has('public') || this.types.at(-1)?.isInterface === true;
    return isPublic && modifiers.has('static') ? 'classic' : 'with parameters';
  }

  /** The words from the `(` back to what precedes the method: no word is examined twice, because a `(` follows them. */
  #modifiersBefore(at: number): Set<string> {
    let from = at;
    while (from > 0 && !/^[{}();]$/.test(this.#tokens[from - 1] ?? '')) from--;
    return new Set(this.#tokens.slice(from, at));
  }
}

const isSurer = (one: MainKind, other: MainKind) => MAIN_KINDS.indexOf(one) < MAIN_KINDS.indexOf(other);

/** Decodes Unicode escapes before anything else (JLS 3.3), so that escaped code is read as javac reads it. */
export function withoutEscapes(source: string): string {
  return source.replace(/\\(?:\\|u+([\dA-Fa-f]{4}))/g, (all, hex?: string) =>
    hex === undefined ? all : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A longer name is not that of a class: such a source is hostile, and the name would not fit in the arguments. */
const NAME_LENGTH_MAX = 1000;

/** The type to run with `java`: among the types with the most certain `main` it is `Main`, the one named like the file, the public one, or the first. */
function typeToRun(types: readonly TopLevelType[], names: readonly string[]): TopLevelType | undefined {
  const kind = MAIN_KINDS.find((candidate) => types.some(({ main }) => main === candidate));
  const candidates = types.filter(({ main }) => main === kind);
  const named = names.map((name) => candidates.find((type) => type.name === name)).find((type) => type !== undefined);
  return named ?? candidates.find(({ isPublic }) => isPublic) ?? candidates[0];
}

/** `fileName` is the name of the source in the request. */
export function describeSource(source: string, fileName = 'Main.java'): JavaSource {
  const tokens = tokenize(withoutEscapes(source));
  const { types, isUnnamedClass } = new Outline(tokens);
  if (isUnnamedClass) return { fileClass: undefined, mainClass: undefined };
  const packageAt = tokens.indexOf('package');
  const prefix = packageAt >= 0 && tokens[packageAt + 2] === ';' ? `${tokens[packageAt + 1]}.` : '';
  const exposed = types.find((type) => type.isPublic);
  const main = typeToRun(types, ['Main', basename(fileName, '.java')]);
  const mainClass = main === undefined ? undefined : `${prefix}${main.name}`;
  return {
    fileClass: (exposed ?? main)?.name,
    mainClass: mainClass !== undefined && mainClass.length > NAME_LENGTH_MAX ? undefined : mainClass,
  };
}
