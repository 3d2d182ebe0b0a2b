/** What is said of an output of a program that ended well. */
export interface Judgement {
  verdict: 'accepted' | 'wrong_answer' | 'checker_error';
  /** How much of the test's weight it earns, from 0 to 1. Only what is accepted earns all of it. */
  share: number;
  message: string | null;
}

export const accepted: Judgement = { verdict: 'accepted', share: 1, message: null };

export const wrong = (message: string | null): Judgement => ({ verdict: 'wrong_answer', share: 0, message });
