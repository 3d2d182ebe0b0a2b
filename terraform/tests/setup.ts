/** Opens the providers once for all tests, and says which. */

import type { TestProject } from 'vitest/node';
import { openProviders, type Providers } from './providers.ts';
import { openWorkspace, ROOT } from './workspace.ts';

declare module 'vitest' {
  interface ProvidedContext {
    providersEnv: Providers['env'];
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const providers = await openProviders();
  process.stdout.write(`Terraform runs against ${providers.name}.\n`);
  try {
    // Before any two do it at once: what must be downloaded is downloaded here.
    await using workspace = await openWorkspace(providers.env);
    await workspace.init(ROOT);
  } catch (error) {
    await providers.close();
    throw error;
  }
  project.provide('providersEnv', providers.env);
  return () => providers.close();
}
