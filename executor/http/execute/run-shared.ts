import { ZodError } from 'zod';
import { SandboxFault } from '#sandbox';
import { ServiceError } from '../../grading/index.ts';
import type { Outcome, RunJob, SharedJob } from '../../queue/index.ts';
import { noTelemetry } from '../../telemetry/index.ts';
import type { ParseJson } from '../json/parser.ts';
import { toJsonBuffers } from '../json/parts.ts';
import { type Asked, type PerformDeps, performHere } from './perform.ts';
import type { ExecutionInfo } from './respond.ts';

interface SharedDeps {
  routes: ReadonlyMap<string, PerformDeps>;
  parseJson: ParseJson;
}

async function bodyOf({ body }: SharedJob, parseJson: ParseJson, signal: AbortSignal): Promise<unknown> {
  const parsed = await parseJson(new Uint8Array(Buffer.concat(body)), false, signal);
  if (parsed.kind === 'refused') throw new TypeError(`a shared job has a body that ${parsed.why}`);
  return parsed.value;
}

/** What another replica accepted has no trace here: its request is traced where it was accepted. */
const askedOf = ({ caller, route }: SharedJob): Asked => ({
  ...caller,
  trace: noTelemetry.startRequest({ method: 'POST', path: route, scheme: 'http' }, null),
});

function outcomeOf(error: unknown): Outcome {
  if (error instanceof ServiceError) return { kind: 'refused', code: error.code, message: error.message };
  if (error instanceof ZodError) return { kind: 'declined' }; // it was valid where it was accepted
  const stage = error instanceof SandboxFault ? error.stage : 'service';
  return { kind: 'fault', stage, message: error instanceof Error ? error.message : String(error) };
}

/** Runs the jobs that replicas of this service have accepted. */
export function sharedRunner({ routes, parseJson }: SharedDeps): RunJob {
  return async (job, tell, signal) => {
    const deps = routes.get(job.route);
    if (deps === undefined) return { kind: 'declined' };
    const { id, acceptedBy } = job;
    const waitedMs = Math.max(0, Date.now() - job.acceptedAt); // the clocks of two replicas differ by milliseconds
    const startedAt = performance.now() - waitedMs;
    const execution: ExecutionInfo = { id, replica: deps.replica, acceptedBy, startedAt, waitedMs };
    try {
      const request = deps.schema.parse(await bodyOf(job, parseJson, signal));
      const answer = await performHere(request, askedOf(job), execution, deps, signal, ({ name, payload }) => {
        if (name !== 'queued') tell({ name, payload: payload() }); // it was, where it was accepted
      });
      return { kind: 'answer', body: await toJsonBuffers(answer) };
    } catch (error) {
      if (signal.aborted) throw error;
      deps.logger.error({ event: 'execution.failed', execution_id: id, accepted_by: acceptedBy, err: error });
      return outcomeOf(error);
    }
  };
}
