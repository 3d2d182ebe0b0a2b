/** The entry to the APIs for clients of Piston: their paths, their requests and their answers. */
import type { RequestHandler } from 'express';
import type { InstalledLanguage, JobLimits } from '../../grading/index.ts';
import { requireJson, requireJsonOrText } from '../server/headers.ts';
import { v2Json } from './respond.ts';
import { findRuntime, pistonRuntimes, plainRuntimes, type Runtime } from './runtimes.ts';
import { v2Schema } from './schema.ts';

export { pistonError } from './piston-error.ts';

export const PISTON_PATH = '/api/v2/piston';

const toJson = ({ language, installed, aliases, runtime }: Runtime) => ({
  language,
  version: installed.version,
  aliases,
  ...(runtime === undefined ? {} : { runtime }),
});

export interface V2Api {
  paths: readonly string[];
  runtimes: object;
  requireBody: RequestHandler;
  schema: ReturnType<typeof v2Schema>;
  runJson: ReturnType<typeof v2Json>;
}

function plain(languages: readonly InstalledLanguage[], maxima: JobLimits): V2Api {
  const runtimes = plainRuntimes(languages);
  const all = runtimes.map(({ language, installed }) => `${language}-${installed.version}`).join(', ');
  return {
    paths: ['/api/v2'],
    runtimes: { runtimes: runtimes.map(toJson) },
    requireBody: requireJson,
    schema: v2Schema(
      {
        runtimes,
        unknownRuntime: (language, version) => ({
          path: [findRuntime(runtimes, language, '*') === undefined ? 'language' : 'version'],
          message: `${language}-${version} is not installed; there are ${all}`,
        }),
        unknownFields: 'refused',
        needsText: false,
        endsLines: false,
      },
      maxima,
    ),
    runJson: v2Json(runtimes),
  };
}

function piston(languages: readonly InstalledLanguage[], maxima: JobLimits): V2Api {
  const runtimes = pistonRuntimes(languages);
  return {
    paths: [PISTON_PATH, `${PISTON_PATH}/api/v2`], // the second is for clients that append Piston's own path to a server
    runtimes: runtimes.map(toJson),
    requireBody: requireJsonOrText,
    schema: v2Schema(
      {
        runtimes,
        unknownRuntime: (language, version) => ({ path: [], message: `${language}-${version} runtime is unknown` }),
        unknownFields: 'ignored',
        needsText: true,
        endsLines: true,
      },
      maxima,
    ),
    runJson: v2Json(runtimes),
  };
}

export function v2Apis(languages: readonly InstalledLanguage[], maxima: JobLimits): [plain: V2Api, piston: V2Api] {
  return [plain(languages, maxima), piston(languages, maxima)];
}
