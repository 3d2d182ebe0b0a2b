import { z } from 'zod';
import type { InstalledLanguage, JobLimits } from '../../grading/index.ts';
import { GradeAnswer, RunAnswer } from '../contract/execute-answers.ts';
import { ProblemAnswer } from '../contract/problem-answer.ts';
import { HealthAnswer, IndexAnswer, ReadyAnswer } from '../contract/status-answers.ts';
import { StreamEvent } from '../contract/stream-event.ts';
import {
  CallbackMessage,
  SubmissionAnswer,
  SubmissionList,
  SubmissionReceipt,
} from '../contract/submission-answers.ts';
import { Callback, Priority } from '../contract/submission-body.ts';
import { PistonErrorAnswer, PistonRuntimesAnswer, V2Answer, V2RuntimesAnswer } from '../contract/v2-answers.ts';
import { executeRequestSchema } from '../execute/parse-request.ts';
import { v2Apis } from '../v2/index.ts';

/** A JSON Schema in the document. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The schemas of answers, under the names that operations use. */
const answers = {
  GradeAnswer,
  RunAnswer,
  StreamEvent,
  SubmissionReceipt,
  SubmissionAnswer,
  SubmissionList,
  CallbackMessage,
  HealthAnswer,
  ReadyAnswer,
  IndexAnswer,
  Problem: ProblemAnswer,
  V2Answer,
  V2RuntimesAnswer,
  PistonRuntimesAnswer,
  PistonError: PistonErrorAnswer,
};
export type SchemaName =
  | keyof typeof answers
  | 'ExecuteRequest'
  | 'SubmissionRequest'
  | 'V2ExecuteRequest'
  | 'PistonExecuteRequest';

function requests(installed: readonly InstalledLanguage[], maxima: JobLimits) {
  const [plain, piston] = v2Apis(installed, maxima);
  return {
    ExecuteRequest: executeRequestSchema(installed, maxima),
    V2ExecuteRequest: plain.schema.meta({
      id: 'V2ExecuteRequest',
      description: 'A program to run once. Unknown fields are refused.',
    }),
    PistonExecuteRequest: piston.schema.meta({
      id: 'PistonExecuteRequest',
      description: 'A program to run once. Unknown fields are ignored.',
    }),
  };
}

/** Removes noise of zod: the bounds of all integers, and the patterns of named formats. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
}

function definitions(schemas: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output') {
  const { $defs = {} } = z.toJSONSchema(z.object(schemas), { io, override: tidy });
  return $defs;
}

const moved = (json: string) => json.replaceAll('"#/$defs/', '"#/components/schemas/');

/** The body of `POST /submissions` is that of `POST /execute`, when to run it and where to post the answer. */
function submissionRequest(execute: JsonSchema = {}): JsonSchema {
  const { properties } = z.toJSONSchema(z.object({ priority: Priority, callback: Callback }), { io: 'input' });
  return {
    ...execute,
    description: 'An ExecuteRequest to run later.',
    properties: { ...execute.properties, ...properties },
  };
}

/** All named schemas: requests before defaults are applied, answers as they are sent. */
export function componentSchemas(
  installed: readonly InstalledLanguage[],
  maxima: JobLimits,
): Record<string, JsonSchema> {
  const bodies = definitions(requests(installed, maxima), 'input');
  const SubmissionRequest = submissionRequest(bodies['ExecuteRequest']);
  const all = { ...bodies, SubmissionRequest, ...definitions(answers, 'output') };
  return JSON.parse(moved(JSON.stringify(all)));
}
