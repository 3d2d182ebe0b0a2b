import { type RequestHandler, Router } from 'express';
import type { Sandbox } from '#sandbox';
import type { InstalledLanguage, Slots } from '../../grading/index.ts';
import type { SubmissionStore } from '../../submissions/store.ts';
import type { HealthAnswer, IndexAnswer, ReadyAnswer } from '../contract/status-answers.ts';
import type { Metrics } from './metrics.ts';

/** What the service reports about itself. */
export interface ServiceFacts {
  service: string;
  version: string;
  replica: string;
}

interface StatusDeps {
  sandbox: Sandbox;
  slots: Slots;
  store: Pick<SubmissionStore, 'counts' | 'trouble'>;
  installed: readonly InstalledLanguage[];
  admission: { readonly draining: boolean };
  metrics: Metrics;
  facts: ServiceFacts;
  sharedJobs: { queue: { readonly trouble: string | null } } | null;
  access: { guardMetrics: RequestHandler };
}

function readiness(draining: boolean, residue: string | null): ReadyAnswer {
  if (draining) return { status: 'draining', reason: 'This replica is shutting down.' };
  return residue === null ? { status: 'ready' } : { status: 'unclean', reason: residue };
}

/** Nothing where they cannot be read: a restart does not help, so the service is not unhealthy for it. */
const submissionsOf = (store: StatusDeps['store']) =>
  store.counts().then(
    (submissions) => ({ submissions }),
    () => ({}),
  );

/** GET /health (liveness, whatever the load) and GET /ready (readiness). Probes need no key and have no rate limit. */
export function probeRoutes({ sandbox, slots, store, admission, facts, sharedJobs }: StatusDeps): Router {
  const routes = Router();
  const { evidence } = sandbox;
  routes.get('/health', async (_req, res) => {
    const unhealthy = sandbox.residue !== null; // only a restart helps, and a failed liveness probe causes one
    const answer: HealthAnswer = {
      status: unhealthy ? 'unhealthy' : 'healthy',
      ...(sandbox.residue === null ? {} : { reason: sandbox.residue }),
      ...facts,
      uptime_seconds: Math.floor(process.uptime()),
      sandbox: {
        landlock_abi: evidence.landlockAbi,
        kernel: evidence.kernel,
        layers: [...evidence.layers],
        set_aside_seconds: sandbox.setAsideMs.map((ms) => Math.floor(ms / 1000)),
      },
      slots: { total: slots.total, busy: slots.busy, waiting: slots.waiting },
      ...(await submissionsOf(store)),
    };
    res.status(unhealthy ? 503 : 200).json(answer);
  });
  routes.get('/ready', (_req, res) => {
    const trouble = sharedJobs?.queue.trouble ?? store.trouble;
    const answer: ReadyAnswer = {
      ...readiness(admission.draining, sandbox.residue),
      ...(trouble === null ? {} : { trouble }),
    };
    res.status(answer.status === 'ready' ? 200 : 503).json(answer);
  });
  return routes;
}

/** GET / and GET /metrics. */
export function statusRoutes({ installed, metrics, facts, access }: StatusDeps): Router {
  const routes = Router();
  routes.get('/', (_req, res) => {
    const names = installed.map(({ language }) => language.name);
    const { service, version } = facts;
    res.json({ status: 'healthy', service, version, supported_languages: names } satisfies IndexAnswer);
  });
  routes.get('/metrics', access.guardMetrics, async (_req, res) => {
    res.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return routes;
}
