/** Local labels of the compiler: their numbers depend on what came before. */
const LABEL = /\.L[A-Z]*\d+/g;
const DATA = /^\s*\.(?:string|ascii|long|quad|byte|value|zero|octa)\b/;
/** What says where something is put, and not what it is. */
const PLACE = /^\s*\.(?:section|text|data|bss|align|p2align|weak|hidden|globl|local|comm|set)\b|^\.L(?:C|FB|FE)\d+:/;

/** The contents of constants, by their labels. */
function constantsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  let label: string | undefined;
  for (const line of lines) {
    const found = /^(\.LC\d+):/.exec(line)?.[1];
    if (found !== undefined) label = found;
    else if (label !== undefined && DATA.test(line)) constants.set(label, (constants.get(label) ?? '') + line);
    else if (!PLACE.test(line)) label = undefined;
  }
  return constants;
}

/**
 * Functions and variables of an assembly by their names, in a form that is the same wherever they stand in it: constants by content,
 * other local labels by their order.
 */
export function functionsOf(assembly: string): ReadonlyMap<string, string> {
  const lines = assembly.split('\n');
  const constants = constantsOf(lines);
  const functions = new Map<string, string[]>();
  let name: string | undefined;
  for (const line of lines) {
    const begun = /^\s*\.type\s+(\S+), @(?:function|object)/.exec(line)?.[1];
    if (begun !== undefined) functions.set(begun, []);
    else if (name !== undefined && !PLACE.test(line)) functions.get(name)?.push(line);
    name = begun ?? (/^\s*\.size\s/.test(line) ? undefined : name);
  }
  const normal = (text: string) => {
    const labels = new Map<string, string>();
    return text.replace(LABEL, (label) => {
      const known = constants.get(label) ?? labels.get(label) ?? `L${labels.size}`;
      labels.set(label, known);
      return known;
    });
  };
  return new Map([...functions].map(([key, body]) => [key, normal(body.join('\n'))]));
}
