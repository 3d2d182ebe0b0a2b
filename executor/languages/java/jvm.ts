/** What all our JVMs have: the flags, and the class data archives (CDS), which contain classes in the JVM's own memory format. */
import { madeAhead } from '../ahead/made.ts';

export const JAVA = '/usr/bin/java';

/** stdout belongs to the program: JVM messages go to stderr. An archive that cannot be used is not reported. */
const quietJvm = ['-Xlog:disable', '-Xlog:all=warning:stderr', '-Xlog:cds*=off:stderr', '-XX:+DisplayVMOutputToStderr'];

/** One collector thread instead of one per core, and no file in /tmp/hsperfdata. */
export const smallJvm = ['-XX:+UseSerialGC', '-XX:-UsePerfData', '-Xshare:auto', ...quietJvm];

/** The folder of what is made ahead for Java. */
export const ARCHIVES = 'archives';

/** Something in that folder, as a list of one; an empty list if it was not made. */
export const madeArchive = (name: string) => madeAhead(ARCHIVES).map((folder) => `${folder}/${name}`);
export const use = (archive: readonly string[]) => archive.map((file) => `-XX:SharedArchiveFile=${file}`);
