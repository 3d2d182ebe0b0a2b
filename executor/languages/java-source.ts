/** What javac and java need to know of a source before it is compiled. */
export interface JavaSource {
  /** The class that the file must be named for: its public top-level type, or the one with `main`. */
  fileClass: string | undefined;
  /** The class to run, with its package. */
  mainClass: string | undefined;
}

/** One token is a word, a bracket or a semicolon; comments, strings, characters and text blocks are passed over. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*|[{}();@]/gu;
const TYPE_KEYWORDS = new Set(['class', 'interface', 'enum', 'record']);
const WORD = /^[\p{L}_$]/u;

interface TopLevelType {
  name: string;
  isPublic: boolean;
  hasMain: boolean;
}

/** Each token with the number of braces around it. */
function depths(tokens: readonly string[]): number[] {
  let depth = 0;
  return tokens.map((token) => {
    if (token === '}') depth--;
    return token === '{' ? depth++ : depth;
  });
}

/** `record` is a keyword only before a name and its components. */
function declaresType(tokens: readonly string[], at: number): boolean {
  const [keyword = '', name = '', after] = tokens.slice(at, at + 3);
  return TYPE_KEYWORDS.has(keyword) && WORD.test(name) && (keyword !== 'record' || after === '(');
}

/** Whether a modifier stands among the words since the last declaration or import ended. */
function isModified(tokens: readonly string[], at: number, modifier: string): boolean {
  for (let before = at - 1; before >= 0 && !/^[;{}]$/.test(tokens[before] ?? ''); before--)
    if (tokens[before] === modifier) return true;
  return false;
}

/** Types stand at depth 0, their methods at depth 1. */
function topLevelTypes(tokens: readonly string[]): TopLevelType[] {
  const depth = depths(tokens);
  const starts = tokens.flatMap((_token, at) => (depth[at] === 0 && declaresType(tokens, at) ? [at] : []));
  const isMain = (at: number) =>
    depth[at] === 1 && tokens[at - 1] === 'void' && tokens[at] === 'main' && tokens[at + 1] === '(';
  return starts.map((start, index) => ({
    name: tokens[start + 1] ?? '',
    isPublic: isModified(tokens, start, 'public'),
    hasMain: tokens.some((_token, at) => at > start && at < (starts[index + 1] ?? tokens.length) && isMain(at)),
  }));
}

export function describeSource(source: string): JavaSource {
  const tokens = (source.match(TOKEN) ?? []).filter((token) => !/^(\/[/*]|["'])/.test(token));
  const packageAt = tokens.indexOf('package');
  const prefix = packageAt >= 0 && tokens[packageAt + 2] === ';' ? `${tokens[packageAt + 1]}.` : '';
  const types = topLevelTypes(tokens);
  const main = types.find((type) => type.hasMain) ?? types.find((type) => type.isPublic) ?? types[0];
  const file = types.find((type) => type.isPublic) ?? main;
  return { fileClass: file?.name, mainClass: main === undefined ? undefined : `${prefix}${main.name}` };
}
