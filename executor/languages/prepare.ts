/** Makes ahead what speeds compilers and runs up: run by scripts/setup.sh. What is up to date is left alone. */
import { prepareArchives } from './prepare/archives.ts';
import { prepareHeader } from './prepare/header.ts';
import { preparePreload } from './prepare/preload.ts';

prepareHeader();
prepareArchives();
preparePreload();
