import type { Language } from '../language.ts';
import { layOut, node } from './node.ts';

export const javascript = {
  ...node,
  name: 'javascript',
  aliases: ['js', 'node', 'nodejs'],
  sourceFile: 'main.js',
  program: layOut,
} as const satisfies Language;
