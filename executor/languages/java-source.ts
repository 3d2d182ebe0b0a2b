/** What javac and java need to know of a source before it is compiled. */
export interface JavaSource {
  /** The class that the file must be named for: its public top-level type, or the one with `main`. */
  fileClass: string | undefined;
  /** The class to run, with its package. */
  mainClass: string | undefined;
}

/** One token is a word, a bracket or a semicolon; comments, strings, characters and text blocks are passed over. */
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*|[{}();@]/gu;
const TYPE_KEYWORDS = new Set(['class', 'interface', 'enum', 'record']);
const WORD = /^[\p{L}_$]/u;

interface TopLevelType {
  name: string;
  isPublic: boolean;
  hasMain: boolean;
}

/** Walks the tokens once, counting braces: types at depth 0, their methods at depth 1. */
function topLevelTypes(tokens: readonly string[]): TopLevelType[] {
  const types: TopLevelType[] = [];
  let depth = 0;
  let isPublic = false;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token === '{') depth++;
    else if (token === '}') depth--;
    else if (depth === 0 && token === 'public') isPublic = true;
    else if (depth === 0 && token === ';') isPublic = false;
    else if (depth === 0 && TYPE_KEYWORDS.has(token) && next !== undefined && WORD.test(next)) {
      if (token === 'record' && tokens[index + 2] !== '(') continue; // a field or a type that is called record
      types.push({ name: next, isPublic, hasMain: false });
      isPublic = false;
    } else if (depth === 1 && token === 'main' && next === '(' && tokens[index - 1] === 'void') {
      const type = types.at(-1);
      if (type !== undefined) type.hasMain = true;
    }
  }
  return types;
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
