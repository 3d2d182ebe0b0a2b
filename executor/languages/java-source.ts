/** What javac and java need to know of a source before it is compiled. */
export interface JavaSource {
  /** The class that the file must be named for: its public top-level type, or the one with `main`. */
  fileClass: string | undefined;
  /** The class to run, with its package. */
  mainClass: string | undefined;
}

/*
 * An unfinished comment or literal is passed over like a finished one, even where it ends in half an escape: none of these
 * fails once it has begun, so that no character is looked at twice.
 */
const PASSED_OVER = String.raw`\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""(?:\\[\s\S]?|[^\\])*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?`;
const IDENTIFIER = String.raw`[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{N}\p{Sc}\p{Pc}\p{M}]*`;
const TOKEN = new RegExp(`${PASSED_OVER}|(${IDENTIFIER}(?:\\.${IDENTIFIER})*|[{}()<;])`, 'gu');
const WORD = new RegExp(`^${IDENTIFIER}$`, 'u');
const TYPE_KEYWORDS = new Set(['class', 'interface', 'enum', 'record']);

/** How sure it is that a type can be run: since Java 21 `main` may come without parameters. */
type MainKind = 'none' | 'without parameters' | 'classic';

interface TopLevelType {
  name: string;
  isPublic: boolean;
  main: MainKind;
}

function tokenize(source: string): string[] {
  const tokens: string[] = [];
  for (const [, token] of source.matchAll(TOKEN)) if (token !== undefined) tokens.push(token);
  return tokens;
}

/** One walk over the tokens: types stand at brace depth 0, their methods at depth 1. */
export class Outline {
  readonly types: TopLevelType[] = [];
  /** A `main` outside of every type: the file is a class of its own, named for the file. */
  isUnnamedClass = false;
  readonly #tokens: readonly string[];
  #braces = 0;
  #parentheses = 0;
  #isPublic = false;
  /** The next `)`, as far as it was looked for, and the last `String` before it: many a `main` may stand before the same one. */
  #closing = -1;
  #lastString = -1;

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
      this.types.push({ name: this.#tokens[at + 1] ?? '', isPublic: this.#isPublic, main: 'none' });
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
    else if (this.#braces === 1 && type !== undefined && type.main !== 'classic') type.main = main;
  }

  /** `void main(…)` with a body, by its parameters. */
  #mainAt(at: number): MainKind {
    const tokens = this.#tokens;
    if (tokens[at - 1] !== 'void' || tokens[at + 1] !== '(') return 'none';
    this.#lookForClosing(at + 2);
    const end = this.#closing;
    if (end === tokens.length || tokens[end + 1] === ';') return 'none';
    if (end === at + 2) return 'without parameters';
    return this.#lastString >= at + 2 ? 'classic' : 'none';
  }

  /** Goes on from where it is: each token is passed once, whoever asks. */
  #lookForClosing(from: number): void {
    if (this.#closing >= from) return;
    const tokens = this.#tokens;
    for (this.#closing = from; this.#closing < tokens.length; this.#closing++) {
      const token = tokens[this.#closing];
      if (token === ')') return;
      if (token === 'String' || token === 'java.lang.String') this.#lastString = this.#closing;
    }
  }
}

/** Unicode escapes are undone before anything else is looked at (JLS 3.3), so that what they hide is seen as javac sees it. */
function withoutEscapes(source: string): string {
  return source.replace(/\\(?:\\|u+([\dA-Fa-f]{4}))/g, (all, hex?: string) =>
    hex === undefined ? all : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A longer name is no class's: it stands in a source that hides something, and would not fit among the arguments. */
const NAME_LENGTH_MAX = 1000;

export function describeSource(source: string): JavaSource {
  const tokens = tokenize(withoutEscapes(source));
  const { types, isUnnamedClass } = new Outline(tokens);
  if (isUnnamedClass) return { fileClass: undefined, mainClass: undefined };
  const packageAt = tokens.indexOf('package');
  const prefix = packageAt >= 0 && tokens[packageAt + 2] === ';' ? `${tokens[packageAt + 1]}.` : '';
  const exposed = types.find((type) => type.isPublic);
  const main =
    (exposed?.main === 'classic' ? exposed : undefined) ??
    types.find((type) => type.main === 'classic') ??
    types.find((type) => type.main !== 'none') ??
    exposed ??
    types[0];
  const mainClass = main === undefined ? undefined : `${prefix}${main.name}`;
  return {
    fileClass: (exposed ?? main)?.name,
    mainClass: mainClass !== undefined && mainClass.length > NAME_LENGTH_MAX ? undefined : mainClass,
  };
}
