import { type Answer, type Problem, problemAnswer } from '../problem.ts';

/** One sentence, as Piston has it where Piston has one. */
function messageOf({ detail, errors }: Problem): string {
  const first = errors?.[0];
  if (first === undefined) return detail;
  const { path, message } = first;
  if (message === 'must be a number') return `If specified, ${path} ${message}`;
  return path === '' ? message : `${path} ${message}`;
}

/** An error as Piston's clients expect it: with our status, and nothing but a message. */
export function pistonAnswer(problem: Problem, requestId: string): Answer {
  const { status, headers } = problemAnswer(problem, requestId);
  return {
    status,
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ message: messageOf(problem) }),
  };
}
