import { layOut, node } from '../javascript/node.ts';
import { firstFileIsEntry, type Language, type Program, type SourceFile } from '../language.ts';

/** Node takes the type of a file from its ending: an entry with any other ending gets `.ts`. */
function layOutTyped(files: readonly SourceFile[]): Program {
  const { entry } = firstFileIsEntry(files);
  const named = `${entry}.ts`;
  if (/\.[cm]?[jt]s$/.test(entry) || files.some(({ name }) => name === named || name.startsWith(`${named}/`)))
    return layOut(files);
  return layOut(files.map((file, at) => (at === 0 ? { ...file, name: named } : file)));
}

/** Node strips the types. What it would have to translate, such as `enum`, does not compile. */
export const typescript = {
  ...node,
  name: 'typescript',
  aliases: ['ts'],
  sourceFile: 'main.ts',
  program: layOutTyped,
} as const satisfies Language;
