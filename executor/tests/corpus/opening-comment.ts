/** The comment that a source opens with, without its marks. */
export function openingComment(code: string): string {
  const [comment = ''] = /^\uFEFF?(?:#!.*\n)?(?:(?:\s*(?:#|\/\/).*\n)+|\s*\/\*[\s\S]*?\*\/)/.exec(code) ?? [];
  return comment.replace(/^\uFEFF?\s*(?:#|\/\/|\/?\*+\/?) ?/gm, '');
}

/** The rest of the line that begins with `<name>:`. */
export function fieldOf(comment: string, name: string): string | undefined {
  return new RegExp(`^${name}: *(\\S.*)$`, 'm').exec(comment)?.[1];
}
