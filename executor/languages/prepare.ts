/** Makes ahead what speeds compilers and runs up: run by scripts/setup.sh. What is up to date is left alone. */

import { prepareHeader } from './cpp/prepare.ts';
import { prepareArchives } from './java/prepare.ts';
import { preparePreload } from './preload/prepare.ts';

prepareHeader();
prepareArchives();
preparePreload();
