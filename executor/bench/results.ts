import type { Load } from './load.ts';
import type { Phases } from './phases.ts';

interface Measured {
  program: string;
  slots: number;
}

/** What bench-results.json has. */
export interface Results {
  phases: (Measured & Phases)[];
  load: (Measured & Load)[];
}
