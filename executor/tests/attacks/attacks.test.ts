import { walkAttacks } from './attack-walk.ts';
import { startWorld } from './attack-world.ts';

walkAttacks(startWorld);
