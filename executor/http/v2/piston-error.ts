import type { ProblemAnswer } from '../contract/problem-answer.ts';
import type { ErrorFormat } from '../server/send-error.ts';

/** One sentence, in Piston's words where Piston has some. */
function messageOf({ detail, errors }: ProblemAnswer): string {
  const first = errors?.[0];
  if (first === undefined) return detail;
  const { path, message } = first;
  if (message === 'must be a number') return `If specified, ${path} ${message}`;
  return path === '' ? message : `${path} ${message}`;
}

/** Errors in the form that clients of Piston expect: the status of the problem, and nothing but a message. */
export const pistonError: ErrorFormat = (answer) => ({
  ...answer,
  headers: { ...answer.headers, 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ message: messageOf(answer.problem) }),
});
