/** Makes ahead what speeds up compilers and runs. scripts/setup.sh runs it. Whatever is up to date is kept. */

import { prepareHeaders } from './cpp/prepare.ts';
import { prepareJavaForkServer } from './java/forked/prepare.ts';
import { prepareArchives } from './java/prepare.ts';
import { prepareNode } from './javascript/prepare.ts';
import { preparePreload } from './preload/prepare.ts';
import { prepareForkServer } from './python/prepare.ts';

prepareHeaders();
prepareArchives();
prepareJavaForkServer();
preparePreload();
prepareForkServer();
prepareNode();
