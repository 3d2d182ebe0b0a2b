import { walkAttacks } from '../attack-walk.ts';
import { startContainerWorld } from './container-world.ts';

walkAttacks(startContainerWorld);
