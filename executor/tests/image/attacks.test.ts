import { walkAttacks } from '../attacks/attack-walk.ts';
import { startContainerWorld } from './container-world.ts';

walkAttacks(startContainerWorld);
