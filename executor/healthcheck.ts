/** The HEALTHCHECK of the image. Exits with 0 if the service with the same environment is healthy. */
import { get } from 'node:http';
import { parseConfig } from './config.ts';

const ANSWER_MS_MAX = 2_000;

const { host, port } = parseConfig(process.env);
get({ host: host === '0.0.0.0' ? '127.0.0.1' : host, port, path: '/health', timeout: ANSWER_MS_MAX })
  .on('response', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1))
  .on('timeout', () => process.exit(1))
  .on('error', () => process.exit(1));
