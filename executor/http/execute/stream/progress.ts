import type { Progress } from '../../../grading/index.ts';
import type { ExecuteRequest } from '../request.ts';
import { compileJson, type ExecutionInfo, testResultJson } from '../respond.ts';

/** An event of a streamed answer. */
export interface ProgressEvent {
  name: string;
  payload: () => object;
}

/** The event that reports a step of a job. It contains nothing that the answer does not. Null: the step is not reported. */
export function progressEvent(
  progress: Progress,
  request: ExecuteRequest,
  execution: ExecutionInfo,
): ProgressEvent | null {
  switch (progress.kind) {
    case 'queued':
      return { name: 'queued', payload: () => ({ execution_id: execution.id, position: progress.position }) };
    case 'started':
      return null;
    case 'compiled':
      return { name: 'compiled', payload: () => compileJson(progress.compilation) };
    case 'tested':
      if (request.kind !== 'grade') throw new TypeError('a job without tests has ended one');
      return { name: 'test', payload: () => testResultJson(request, progress.index, progress.run) };
  }
}
