/*
 * The layers of the sandbox, and how each is taken away. Long, because it is a table: one row for each layer.
 *
 * Not among them, because no program was found that shows it: that an approved fork counts before it is seen (the race was
 * never won), the size of one file behind RLIMIT_FSIZE, listings that never end, deleted executables of which nothing is mapped,
 * marks on an output that is empty, that a compiler cannot read what it has said (a program's outputs are pipes), the owner of
 * what the launcher is to change, that the caller still waits, and what no_new_privs, capset and the order of the steps add to
 * Landlock, seccomp and the uid.
 */
/** A textual change of the sandbox, in a copy. */
export interface Edit {
  file: string;
  /** Occurs in it exactly once. */
  find: string;
  replace: string;
}

/** What is taken away, and who must notice. */
export interface Layer {
  layer: string;
  edits: readonly Edit[];
  /** The tests that hold it: by default, the attacks. */
  tests?: readonly string[];
  /** A pattern for the names of those that concern it: by default, all. */
  attacks?: string;
  /** Shows only where programs have the uid of the service. */
  unprivileged?: true;
  /** Other layers, which double it: they are taken away first, and it is compared with that. Its name says "behind" which. */
  behind?: readonly Edit[];
}

const edit = (file: string, find: string, replace: string): Edit => ({ file: `sandbox/${file}`, find, replace });
const c = (file: string, find: string, replace: string) => edit(`launcher/${file}.c`, find, replace);
/** Rows of a table in C, by how they begin: they become comments. */
const lines = (...begins: string[]) => begins.map((begin) => c('filter', `\t${begin},`, `\t// ${begin},`));
const rows = (begin: string, ends: string) => lines(...ends.split(' ').map((end) => begin + end));
const refused = (names: string) => rows('REFUSE(', names);

const held = (layer: string, attacks: string, ...edits: Edit[]): Layer => ({ layer, attacks, edits });

/** The layers that this one is behind, by the end of its name; null if there are none. */
export const behindOf = ({ layer, behind }: Layer) =>
  behind === undefined ? null : (layer.split(', behind ')[1] ?? '');

/** Without it a copy would not start: it proves the very layers that are gone. */
export const NO_PROOF = edit(
  'index.ts',
  "await proveSandbox(join(programs, 'probe'), target);",
  '[String(proveSandbox)];',
);

const LANDLOCK = c('become', 'return landlock_apply(ruleset);', 'return 0;');
const SCOPES = c('landlock', '{ 6, 0, 0, LANDLOCK_SCOPES },', '');
const TCP = c('landlock', '{ 4, 0, LANDLOCK_ACCESS_NET, 0 },', '');
const HIDDEN_SERVICE = edit('index.ts', 'hideFromOwnUid(PROGRAMS);', 'void hideFromOwnUid;');
const HIDDEN_LAUNCHER = c('main', 'prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0', '0');
const SOCKETS = refused('socket connect bind listen accept accept4');
const CLEARED = c('files', 'return remove_folder(request->folder);', 'return 0;');
const RLIMIT_CPU = c('become', 'set_limit(RLIMIT_CPU, cpu_s, cpu_s + 1) != 0 ||', '');
const RLIMIT_FSIZE = c('become', 'set_limit(RLIMIT_FSIZE, file + 1, file + 1) != 0 ||', '');
const RLIMIT_DATA = c('become', 'set_limit(RLIMIT_DATA, limits->data_bytes, limits->data_bytes) != 0', '0');
const RLIMIT_AS = c('become', 'set_limit(RLIMIT_AS, address, address) != 0', '0');
const TICK_MEMORY = c('watch', '\twatch_memory(run, &usage, now);', '');
const TICK_CPU = c('watch', 'if (cpu_us > run->request->limits.cpu_ms * 1000)', 'if (0)');
const TICK_FOLDER = c('watch', 'folder_is_over(run->folder, &run->hidden, limits)', '0');
const TICK_OUTPUT = c('watch', '\tif (output_is_over(run))', '\tif (0)');
const LAST_CPU = c('conclude', 'if (run->report->cpu_us > limits->cpu_ms * 1000 ||', 'if (');
const NOTIFY_TIME = c('notify', '\tnotify->cpu_us += own_cpu_us() - before;', '\tnotify->cpu_us += before * 0;');
const DEATH_SIGNAL = c('become', 'prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0', '0');
const LARGE_PAGES = c('become', 'return prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);', 'return 0;');
const KEEPER = c('main', '\tclear_orphans();', '\tif (0) clear_orphans();');
const SWEEP = edit(
  'crash-record.ts',
  'return group <= 1 || (await endGroup(group));',
  'return group <= 1 || Boolean(endGroup);',
);

const rlimit = (name: string, value: string) =>
  c('become', `set_limit(RLIMIT_${name}, ${value}, ${value}) != 0 ||`, '');

const FAULTS = ['executor/tests/service/faults.test.ts'];
const MAIN = ['executor/tests/service/main.test.ts'];
const SANDBOX = ['sandbox/tests/sandbox.test.ts'];
const SERVE = ['sandbox/tests/serve.test.ts'];

const landlock: readonly Layer[] = [
  held('Landlock', '^(reading|writing|network) ', LANDLOCK),
  { ...held('Landlock, unprivileged', '^(reading|writing) .*[/](c|python)/', LANDLOCK), unprivileged: true },
  held(
    'Landlock: what may be read',
    'reading/(c|python)/|compiler/c/',
    c('landlock', '{ "/dev/null", DEVICE, -1 },', '{ "/", READ, -1 }, { "/dev/null", DEVICE, -1 },'),
  ),
  held(
    'Landlock: what may be written',
    '(writing|persistence)/(c|python)/',
    c('landlock', '{ "/dev/null", DEVICE, -1 },', '{ "/", WRITE & ~READ_EXECUTE, -1 }, { "/dev/null", DEVICE, -1 },'),
  ),
  {
    ...held(
      'Landlock: what may be executed, behind what may be read',
      'executes_outside',
      c(
        'landlock',
        '{ "/dev/null", DEVICE, -1 },',
        '{ "/", READ_EXECUTE & ~LANDLOCK_ACCESS_FS_READ_DIR, -1 }, { "/dev/null", DEVICE, -1 },',
      ),
    ),
    behind: [
      c(
        'landlock',
        '{ "/dev/null", DEVICE, -1 },',
        '{ "/", LANDLOCK_ACCESS_FS_READ_FILE, -1 }, { "/dev/null", DEVICE, -1 }, ',
      ),
    ],
  },
  held(
    'Landlock: devices and sockets are not made',
    '(writing|supervisor|network)/(c|cpp)/',
    c(
      'landlock',
      'LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_FIFO |',
      '(1ULL << 6 | 1ULL << 9 | 1ULL << 11) | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_FIFO |',
    ),
  ),
  {
    ...held(
      'Landlock: stdin is not written',
      '(writing|reading|grader)/(c|python)/',
      c(
        'landlock',
        'request->in, LANDLOCK_ACCESS_FS_READ_FILE)',
        'request->in, LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE)',
      ),
    ),
    unprivileged: true,
  },
  held(
    'Landlock: /dev/zero is not written',
    'memory/c/',
    c('landlock', '{ "/dev/zero", LANDLOCK_ACCESS_FS_READ_FILE', '{ "/dev/zero", DEVICE'),
  ),
  held(
    'Landlock: of /proc/self what runtimes read',
    '(reading|network)/(c|python)/',
    c('landlock', '{ "/proc/self/fd", READ },', '{ "/proc/self", READ }, { "/proc/self/fd", READ },'),
  ),
  {
    ...held(
      'Landlock: a program that serves writes no file',
      'makes a',
      c('landlock', "request->connect[0] == '\\0' ? WRITE : READ_EXECUTE", 'WRITE'),
    ),
    tests: SERVE,
  },
  held(
    'Landlock: what programs have written is out of their reach',
    '(grader|output|writing)/(c|python)/',
    c('landlock', '(request->profile != PROFILE_COMPILE || (add_path(', '((add_path('),
  ),
  held('pipes: the other end', 'grader/c/joined_', c('join', 'fchmod(fd, mode)', 'fchmod(fd, mode | 0600)')),
  held('Landlock: truncation', 'writing/(c|python)/', c('landlock', '{ 3, LANDLOCK_ACCESS_FS_TRUNCATE, 0, 0 },', '')),
  { ...held('Landlock: TCP, behind seccomp', 'network/(c|python)/', TCP), behind: SOCKETS },
  {
    ...held('Landlock: scopes, behind notify', '(processes|network)/(c|python)/', SCOPES),
    behind: [c('notify', 'return ours ? 0 : ESRCH;', 'return ours * 0;'), ...SOCKETS],
  },
];

const calls: readonly Layer[] = [
  held(
    'seccomp',
    '(kernel|network|persistence|memory)/c/',
    c('filter', 'if (refused[i].profiles & profile)', 'if (0)'),
  ),
  held('seccomp: socket', 'network/c/', ...refused('socket')),
  held('seccomp: calls on sockets', 'network/c/', ...refused('connect bind listen accept accept4 setsockopt')),
  held('seccomp: sendmmsg', '(output|persistence|memory|kernel)/c/', ...refused('sendmmsg')),
  held('seccomp: openat2', '(writing|output|kernel|reading)/c/', ...refused('openat2')),
  held('seccomp: fallocate', '(kernel|output|supervisor)/c/', ...refused('fallocate')),
  held(
    'seccomp: ptrace',
    '(kernel|processes)/c/',
    ...refused('ptrace process_vm_readv process_vm_writev process_madvise process_mrelease kcmp'),
  ),
  held('seccomp: pidfds', '(kernel|processes)/c/', ...refused('pidfd_open pidfd_getfd pidfd_send_signal')),
  held(
    'seccomp: schedulers and priorities',
    '(kernel|time)/c/',
    ...refused('sched_setaffinity sched_setscheduler sched_setparam sched_setattr setpriority ioprio_set'),
  ),
  held('seccomp: setsid and setpgid', '(persistence|processes|kernel)/c/', ...refused('setsid setpgid')),
  held('seccomp: namespaces', 'kernel/c/', ...refused('unshare setns')),
  held(
    'seccomp: mounts',
    'kernel/c/',
    ...refused('mount umount2 pivot_root chroot fsopen fspick fsconfig fsmount move_mount open_tree mount_setattr'),
    ...rows('{ ', '457 458'),
  ),
  held('seccomp: files by handle', '(kernel|reading)/c/', ...refused('name_to_handle_at open_by_handle_at')),
  held('seccomp: bpf, perf, userfaultfd', 'kernel/c/', ...refused('bpf perf_event_open userfaultfd')),
  held('seccomp: io_uring', '(kernel|network)/c/', ...refused('io_uring_setup io_uring_enter io_uring_register')),
  held('seccomp: io_setup', '(kernel|memory)/c/', ...refused('io_setup')),
  held('seccomp: keyrings', '(kernel|persistence)/c/', ...refused('add_key request_key keyctl')),
  held(
    'seccomp: a second filter',
    'kernel/(c|python)/',
    ...refused('seccomp'),
    ...rows('WHEN(prctl, 0, ', 'PR_SET_SECCOMP'),
  ),
  held('seccomp: personality', 'kernel/c/', ...refused('personality')),
  held(
    'seccomp: splice, tee, vmsplice, sendfile',
    '(kernel|memory)/c/',
    ...refused('splice tee vmsplice sendfile sendfile64'),
  ),
  held('seccomp: landlock_*', '(kernel|memory)/c/', ...rows('{ ', '444 445 446')),
  held('seccomp: sync', '(kernel|time)/c/', ...refused('sync syncfs')),
  held('seccomp: waiting for the disk', '(kernel|neighbours)/c/', ...refused('fsync fdatasync sync_file_range')),
  held(
    'seccomp: the page cache of others',
    '(kernel|neighbours)/c/',
    ...refused('fadvise64 readahead'),
    ...rows('{ ', '451'),
  ),
  held('seccomp: membarrier', '(kernel|neighbours)/c/', ...refused('membarrier')),
  held('seccomp: memfd', '(kernel|memory)/c/', ...refused('memfd_create memfd_secret')),
  held(
    'seccomp: System V IPC',
    '(kernel|memory|persistence)/c/',
    ...refused('shmget shmat shmctl shmdt semget semop semtimedop semctl msgget msgsnd msgrcv msgctl'),
  ),
  held('seccomp: POSIX queues', '(kernel|memory|persistence)/c/', ...refused('mq_open mq_unlink mq_notify')),
  held(
    'seccomp: inotify and fanotify',
    '(kernel|persistence)/c/',
    ...refused('inotify_init inotify_init1 fanotify_init fanotify_mark'),
  ),
  held(
    'seccomp: the machine',
    'kernel/c/',
    ...refused(
      'init_module kexec_load swapon reboot acct quotactl syslog sethostname vhangup iopl settimeofday clock_settime adjtimex',
    ),
  ),
  held('seccomp: chown', '(kernel|writing|persistence)/c/', ...refused('chown lchown fchown fchownat')),
  held(
    'seccomp: extended attributes',
    '(kernel|writing|persistence)/c/',
    ...refused('setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr'),
  ),
  held('seccomp: clone3', '(kernel|processes)/c/', ...refused('clone3')),
  held('seccomp: unknown numbers', 'kernel/c/', c('filter', 'BPF_K, FIRST_UNKNOWN, 0, 2)', 'BPF_K, X32_BIT, 0, 2)')),
  held(
    'seccomp: another architecture',
    '(kernel|network)/c/',
    c('filter', 'SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS', 'SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_ALLOW'),
  ),
];

const callArguments: readonly Layer[] = [
  held(
    'arguments',
    '(kernel|network|processes|writing|memory|output)/c/',
    c('filter', 'i < ARRAY_LEN(refused_args)', 'i < 0'),
  ),
  held(
    'arguments: bits the kernel ignores',
    '(kernel|processes|memory)/c/',
    c('filter', '#define INT_BITS 0xffffffffULL', '#define INT_BITS ~0ULL'),
  ),
  held(
    'arguments: socketpair',
    '(kernel|network)/c/',
    ...lines(
      'UNLESS(socketpair, 0, AF_UNIX',
      'WHEN_BITS(socketpair, 1, 0xf, SOCK_DGRAM',
      'WHEN_BITS(socketpair, 1, 0xf, SOCK_RAW',
    ),
  ),
  held(
    'arguments: sendmsg',
    '(kernel|output|persistence|memory|reading)/(c|python)/',
    ...lines('UNLESS(sendmsg, 0, CHANNEL_FD'),
  ),
  held(
    'arguments: open with mode 3',
    '(kernel|writing)/c/',
    ...lines('WHEN_BITS(open, 1, O_ACCMODE, O_ACCMODE', 'WHEN_BITS(openat, 2, O_ACCMODE, O_ACCMODE'),
  ),
  {
    ...held(
      'arguments: open truncates what is read, behind Landlock',
      '(kernel|writing)/c/',
      ...lines('WHEN_BITS(open, 1, O_ACCMODE | O_TRUNC, O_TRUNC', 'WHEN_BITS(openat, 2, O_ACCMODE | O_TRUNC, O_TRUNC'),
    ),
    behind: [c('landlock', '{ 3, LANDLOCK_ACCESS_FS_TRUNCATE, 0, 0 },', '')],
  },
  held(
    'arguments: files without a name',
    '(kernel|output|writing)/c/',
    ...lines('WHEN_BITS(open, 1, UNNAMED, UNNAMED', 'WHEN_BITS(openat, 2, UNNAMED, UNNAMED'),
  ),
  held(
    'arguments: direct I/O',
    '(kernel|neighbours)/',
    ...lines('WHEN_BITS(open, 1, O_DIRECT, O_DIRECT', 'WHEN_BITS(openat, 2, O_DIRECT, O_DIRECT'),
  ),
  held(
    'arguments: writes that wait for the disk',
    '(kernel|neighbours)/',
    ...lines(
      'WHEN_BITS(open, 1, O_DSYNC, O_DSYNC',
      'WHEN_BITS(openat, 2, O_DSYNC, O_DSYNC',
      'WHEN_BITS(open, 1, ONLY_SYNC, ONLY_SYNC',
      'WHEN_BITS(openat, 2, ONLY_SYNC, ONLY_SYNC',
    ),
  ),
  held(
    'arguments: direct I/O of what is open',
    '(kernel|neighbours)/',
    c('filter', 'compare(2, SCMP_CMP_MASKED_EQ, O_DIRECT, O_DIRECT)', 'compare(2, SCMP_CMP_EQ, 0, 1)'),
  ),
  held(
    'arguments: reads and writes with flags',
    '(kernel|neighbours)/c/',
    ...lines('UNLESS(preadv2, 5, 0', 'UNLESS(pwritev2, 5, 0'),
  ),
  held('arguments: msync', '(kernel|neighbours)/c/', ...lines('WHEN_BITS(msync, 2, MS_SYNC')),
  held(
    'arguments: madvise of pages that others use',
    '(kernel|neighbours)/c/',
    ...rows('WHEN_BITS(madvise, 2, INT_BITS, ', 'MADV_WILLNEED 20 21 25'),
  ),
  held(
    'arguments: close_range',
    '(kernel|output|memory)/c/',
    ...lines('WHEN_BITS(close_range, 2, CLOSE_UNSHARE, CLOSE_UNSHARE'),
  ),
  held('arguments: mmap of huge pages', '(kernel|memory)/c/', ...lines('WHEN_BITS(mmap, 3, MAP_HUGETLB, MAP_HUGETLB')),
  held('large pages', 'memory/c/rests', LARGE_PAGES),
  held('arguments: prlimit64', '(kernel|processes|persistence)/c/', ...lines('UNLESS(prlimit64, 0, 0')),
  held(
    'arguments: prctl',
    '(kernel|processes)/(c|python)/',
    ...rows(
      'WHEN(prctl, 0, ',
      'PR_SET_DUMPABLE PR_SET_PDEATHSIG PR_SET_CHILD_SUBREAPER PR_SET_MM PR_SET_PTRACER PR_MCE_KILL PR_SET_THP_DISABLE 57 59 62',
    ),
  ),
  held('arguments: private futex tables', '(kernel|memory)/c/', ...rows('WHEN(prctl, 0, ', '78')),
  held(
    'arguments: merged pages',
    '(kernel|memory)/c/',
    ...lines('WHEN(prctl, 0, 67', 'WHEN(madvise, 2, MADV_MERGEABLE'),
  ),
  held(
    'arguments: MSG_OOB',
    'network/c/',
    ...lines(
      'WHEN_BITS(sendto, 3, MSG_OOB, MSG_OOB',
      'WHEN_BITS(recvfrom, 3, MSG_OOB, MSG_OOB',
      'WHEN_BITS(recvmsg, 2, MSG_OOB, MSG_OOB',
      'WHEN_BITS(recvmmsg, 3, MSG_OOB, MSG_OOB',
    ),
  ),
  held(
    'arguments: fcntl, signals',
    '(kernel|processes)/c/',
    ...rows('WHEN(fcntl, 1, ', 'F_SETOWN F_SETOWN_EX F_SETSIG'),
  ),
  held(
    'arguments: fcntl, leases and pipes',
    '(kernel|memory|persistence)/c/',
    ...rows('WHEN(fcntl, 1, ', 'F_SETLEASE 1040 F_NOTIFY F_SETPIPE_SZ'),
  ),
  held('arguments: fcntl, hints', '(kernel|persistence)/c/', ...rows('WHEN(fcntl, 1, ', '1036 1038')),
  held(
    'arguments: renameat2',
    '(kernel|writing|supervisor)/c/',
    ...lines('WHEN_BITS(renameat2, 4, RENAME_WHITEOUT, RENAME_WHITEOUT'),
  ),
  held('arguments: ioctl, terminals', '(kernel|writing)/c/', ...rows('WHEN(ioctl, 1, ', '0x5412 0x541c')),
  held(
    'arguments: ioctl, families',
    '(kernel|processes|writing|network|persistence)/c/',
    c('filter', '\tIOCTL_BIT(0),', '\t//'),
  ),
];

const notifications: readonly Layer[] = [
  held(
    'notify: processes',
    '^processes ',
    c('notify', 'notify->processes_max = (size_t)limits->processes;', 'notify->processes_max = TASKS_MAX;'),
  ),
  held(
    'notify: tasks',
    '^processes |memory/c',
    c(
      'notify',
      'notify->tasks_max = limits->tasks < TASKS_MAX ? (size_t)limits->tasks : TASKS_MAX;',
      'notify->tasks_max = TASKS_MAX;',
    ),
  ),
  held('notify: flags of clone', '(kernel|processes)/c/', c('notify', '(flags & CLONE_REFUSED) ||', '')),
  held(
    'notify: the signal of a child',
    '(kernel|processes)/c/',
    c('notify', '|| ((flags & CSIGNAL) != 0 && (flags & CSIGNAL) != SIGCHLD)', ''),
  ),
  held(
    'notify: threads share their descriptors',
    '(output|memory|kernel|processes)/c/',
    c('notify', 'if (!process && ((flags & CLONE_SHARED) != CLONE_SHARED || (flags & CLONE_VFORK)))', 'if (0)'),
  ),
  {
    ...held(
      'notify: signals, behind Landlock',
      '^processes ',
      c('notify', 'return ours ? 0 : ESRCH;', 'return ours * 0;'),
    ),
    behind: [SCOPES],
  },
  held(
    'notify: shared memory',
    '(memory|kernel)/c/',
    c('notify', '(args[3] & MAP_SHARED) ? judge_shared_memory(notify, args[1]) :', ''),
  ),
  held('notify: shared memory in whole pages', 'memory/c/', c('notify', '(uint64_t)sysconf(_SC_PAGESIZE)', '1')),
  held(
    'notify: record locks',
    'memory/c/',
    c('notify', 'return judge_record_lock(notify, (int)args[1]);', 'return 0;'),
  ),
  held(
    'notify: no process shares descriptors',
    '(memory|kernel)/c/',
    c('notify', 'if (process && (flags & CLONE_FILES))', 'if (0)'),
  ),
  held('notify: pipes', '(memory|neighbours)/', c('notify', 'if (notify->pipes >= PIPES_MAX)\n', 'if (0)\n')),
  held(
    'notify: named pipes',
    'neighbours/c/',
    c('notify', '++notify->named_pipes > NAMED_PIPES_MAX ? EDQUOT : 0', '0'),
  ),
  held(
    'notify: queued signals',
    'neighbours/',
    c('notify', 'if (notify->signals >= SIGNALS_MAX)\n\t\treturn EAGAIN;\n', ''),
  ),
  held(
    'notify: entries of epoll',
    'memory/c/epoll',
    c('notify', '++notify->epoll_entries > EPOLL_ENTRIES_MAX ? ENOSPC : 0', '0'),
  ),
  held(
    'notify: what waiting threads hold',
    '(memory|output|neighbours)/',
    c('pins', 'return left == 0;', 'return true;'),
    c('pins', '\tinterrupt(&tasks, waiting);\n', ''),
  ),
  held(
    'notify: clocks of others',
    '(reading|time)/c/',
    c('notify', 'return pid == 0 || getsid(pid) == notify->session ? 0 : EINVAL;', 'return pid * 0;'),
  ),
  held('notify: its own time', 'work_for_notifications', NOTIFY_TIME),
  {
    ...held(
      'notify: time of children nobody waits for',
      'nobody waits for',
      c('notify', '\t\tnotify->children_autoreaped = true;\n', ''),
      c('accounting', '\t\t\tbook->gone_us += book->items[i].us;\n', ''),
    ),
    tests: SANDBOX,
  },
];

/** Where an object lies that the launcher is to change: what the walk of a path refuses by itself shows without this only. */
const PLACE = c('attributes', 'st->st_dev == place->st.st_dev && is_inside(place, fd) ? 0 : EPERM', 'true ? 0 : EPERM');

const attributes: readonly Layer[] = [
  held(
    'attributes: asked of the launcher',
    '(writing|persistence)/(c|python)/',
    c('filter', 'i < ARRAY_LEN(performed)', 'i < 0'),
  ),
  {
    ...held('attributes: of objects in the folder', '(writing|persistence|grader)/(c|python)/', PLACE),
    unprivileged: true,
  },
  {
    ...held(
      'attributes: the program’s own call does not go on',
      'writing/c/attributes_',
      c('notify', 'verdict == 0 && !ours ?', 'verdict == 0 ?'),
    ),
    unprivileged: true,
  },
  {
    ...held(
      'attributes: a walk does not go up, behind the place',
      'writing/c/attributes_above',
      c('attributes', '(fstat(walk->at, &st) != 0 || is_folder(walk->place, &st))', '(fstat(walk->at, &st) != 0)'),
    ),
    behind: [PLACE],
    unprivileged: true,
  },
  held(
    'attributes: a walk is short',
    'supervisor/c/blind',
    c('attributes', '++walk->names > NAMES_MAX', '++walk->names < 0'),
  ),
  held(
    'attributes: no set-user-ID',
    'kernel/c/own_files',
    c('attributes', 'PERMISSIONS = 0777', 'PERMISSIONS = 07777'),
  ),
  held(
    'attributes: the folder stays open to its owner',
    '(supervisor|output)/(c|python)/',
    c('attributes', 'folder ? asked->mode | S_IRWXU : asked->mode', 'asked->mode'),
  ),
  {
    ...held(
      'attributes: a folder that was changed is replaced, behind its times',
      'persistence/',
      c('files', '!run->notify.place.changed && ', ''),
    ),
    behind: [c('files', 'is_untouched(run->folder, &run->folder_was)', 'true')],
  },
];

const limits: readonly Layer[] = [
  held('RLIMIT_CPU', 'limits_of_the_kernel|time/c/', RLIMIT_CPU),
  held('RLIMIT_CPU, with the tick', '(time|grader)/c/', RLIMIT_CPU, TICK_CPU, LAST_CPU),
  held('RLIMIT_FSIZE', '(output|compiler)/c/|limits_of_the_kernel', RLIMIT_FSIZE),
  held(
    'RLIMIT_NOFILE',
    'limits_of_the_kernel|persistence/c/',
    c('become', 'set_limit(RLIMIT_NOFILE, files, files)', '0'),
  ),
  held('RLIMIT_SIGPENDING', 'limits_of_the_kernel|memory/c/', rlimit('SIGPENDING', 'signals.rlim_max')),
  held('RLIMIT_CORE', 'limits_of_the_kernel', rlimit('CORE', '1')),
  held('RLIMIT_MEMLOCK', 'limits_of_the_kernel|memory/c/', rlimit('MEMLOCK', '0')),
  held('RLIMIT_MSGQUEUE', 'limits_of_the_kernel', rlimit('MSGQUEUE', '0')),
  held(
    'RLIMIT_NPROC',
    'limits_of_the_kernel',
    c('become', 'set_limit(RLIMIT_NPROC, processes.rlim_max, processes.rlim_max) != 0', '0'),
  ),
  held(
    'RLIMIT_STACK',
    'stack_limit|memory/(java|javascript)/',
    c('become', 'set_limit(RLIMIT_STACK, stack, stack) != 0', '0'),
  ),
  held('RLIMIT_DATA', '^memory |limits_of_the_kernel', RLIMIT_DATA),
  held('RLIMIT_AS', '^memory |limits_of_the_kernel', RLIMIT_AS),
  {
    ...held(
      'the uid',
      'an unprivileged uid',
      edit('launcher/become.h', 'PAYLOAD_ID = 10001', 'PAYLOAD_ID = 0'),
      c('become', 'return getuid() == 0 || geteuid() == 0 ? -1 : 0;', 'return 0;'),
    ),
    tests: SANDBOX,
  },
  held(
    'descriptors: close_range, with O_CLOEXEC',
    '(reading|network|persistence)/c/',
    c('become', 'return (int)syscall(SYS_close_range, 3, ~0U, 4 /* CLOSE_RANGE_CLOEXEC */);', 'return 0;'),
    c('files', 'open(request->in, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)', 'open(request->in, O_RDONLY | O_NOFOLLOW)'),
  ),
  held('session', 'processes/c/', c('become', 'return setsid() < 0 || (nice(', 'return (nice(')),
];

const supervision: readonly Layer[] = [
  held('tick: memory', '^memory ', TICK_MEMORY),
  held('tick: memory of page tables', 'page_tables', c('accounting', 'proc_number(status, "\\nVmPTE:") * 1024;', '0;')),
  held(
    'tick: memory of a process whose first thread has ended',
    '^(memory|processes|supervisor) .*/(c|cpp)/',
    c('accounting', 'while (directory != NULL && bytes == 0 &&', 'while (0 &&'),
  ),
  held('tick: memory of several processes', '^memory ', c('watch', 'run->suspicion += sure ? SURE : UNSURE;', '')),
  held('tick: buffers', 'memory/(c|python)/', c('watch', 'buffers = run->hidden.buffer_bytes;', 'buffers = 0;')),
  held(
    'tick: mappings, with their largest number',
    'memory/c/',
    c('watch', 'run->hidden.mappings > MAPPINGS_MAX', '0'),
    c('hidden', 'hidden->buffer_bytes += (hidden->mappings - before) * MAPPING_BYTES;', '(void)before;'),
  ),
  held('tick: CPU time', '(time|supervisor)/(c|python)/', TICK_CPU, LAST_CPU),
  held(
    'tick: output, with RLIMIT_FSIZE',
    'output/c/',
    TICK_OUTPUT,
    RLIMIT_FSIZE,
    c('conclude', 'if (output_is_over(run))', 'if (0)'),
    c(
      'relay',
      'off_t room = (off_t)run->request->limits.output_bytes + 1 - relay->noted;',
      'off_t room = sizeof bytes + 1; (void)run;',
    ),
  ),
  held(
    'tick: folder, with the last look',
    '^output ',
    TICK_FOLDER,
    c('conclude', 'folder_is_over(run->folder, &(struct hidden){ 0 }, limits)', '0'),
  ),
  held(
    'tick: number of files',
    '(output|compiler)/(c|java)/',
    c('folder', '++size->files > limits->scratch_files ||', ''),
  ),
  held('tick: depth', 'output/c/', c('folder', 'if (depth > DEPTH_MAX)', 'if (0)')),
  held(
    'tick: held files',
    '(output|supervisor)/(c|python|javascript)/',
    c('hidden', '(S_ISREG(st->st_mode) || S_ISDIR(st->st_mode)) && st->st_nlink == 0', '0'),
  ),
  held(
    'tick: held directories',
    'output/',
    c('hidden', '(S_ISREG(st->st_mode) || S_ISDIR(st->st_mode))', 'S_ISREG(st->st_mode)'),
  ),
  {
    ...held('tick: hidden processes', 'output/', c('watch', 'else if (run->hidden.opaque)', 'else if (0)')),
    unprivileged: true,
  },
  {
    ...held(
      'tick: one memory of a parent and its child of vfork',
      'memory seen twice',
      c('memory', 'if (owners[i].mark == 0 || read_mark(owners[i].pid) == owners[i].mark)', ''),
    ),
    tests: SANDBOX,
  },
  held(
    'tick: its own time',
    'neighbours/(c|python)/shared_by',
    c('watch', '(run->looks_us > free_us ? run->looks_us - free_us : 0)', '0'),
  ),
  held(
    'tick: held mappings',
    '(output|supervisor)/(c|python)/',
    c('hidden', 'if (maps_deleted_file(line, &inode) && is_new', 'if (0 && maps_deleted_file(line, &inode) && is_new'),
  ),
  held(
    'wall clock',
    'time/(c|python)/',
    c('watch', 'if (now - run->started_us >= run->request->limits.wall_ms * 1000)', 'if (0)'),
  ),
  held(
    'the tree is cleared',
    '(processes|persistence)/c/',
    c(
      'conclude',
      '\tclear_tree(run);\n\tif (run->cleared)\n\t\texpect_no_child(run);',
      '\tif (0) { clear_tree(run); expect_no_child(run); }\n\trun->cleared = true;',
    ),
  ),
  held(
    'the tree is cleared, and that is looked at',
    '(processes|persistence)/c/',
    c('conclude', '\tclear_tree(run);\n', '\tif (0) clear_tree(run);\n\trun->cleared = true;\n'),
  ),
  held(
    'a program that cannot be executed is no fault',
    'supervisor/c/fault_of',
    c('supervise', 'said.step == STEP_EXEC && !is_fault(said.error)', '0'),
  ),
  held('a build is sealed', 'persistence/java/', {
    file: 'executor/grading/building/seal.ts',
    find: 'lutimesSync(path, FAR_FUTURE, mtime);',
    replace: 'void mtime;',
  }),
  held('the folder is cleared', '(persistence|reading|output)/c/', CLEARED),
  held(
    'the folder is new when its times are not',
    '(persistence|reading|grader)/c/',
    c('files', 'is_untouched(run->folder, &run->folder_was) && folder_is_empty', 'folder_is_empty'),
  ),
  held(
    'the tick follows no link',
    '(supervisor|output)/(c|cpp)/',
    c('folder', 'fstatat(fd, entry->d_name, &st, AT_SYMLINK_NOFOLLOW)', 'fstatat(fd, entry->d_name, &st, 0)'),
    c(
      'folder',
      'const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;',
      'const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;',
    ),
  ),
  {
    ...held(
      'removal opens what is closed',
      '(supervisor|output|writing)/',
      c('folder', 'if (fd < 0 && errno == EACCES && unlock_directory(parent, name) == 0)', 'if (0)'),
    ),
    unprivileged: true,
  },
  {
    ...held('hidden service, behind Landlock', '(reading|processes)/(c|python)/', HIDDEN_SERVICE),
    behind: [LANDLOCK],
    unprivileged: true,
  },
  {
    // One attack only: without Landlock, others spoil what this one is compared with.
    ...held('hidden launcher, behind Landlock', 'reading/c/private_files', HIDDEN_LAUNCHER),
    behind: [LANDLOCK],
    unprivileged: true,
  },
  {
    ...held(
      'hidden fork server, behind Landlock',
      'reading/c/private_files',
      c('fork_server', 'if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)', 'if (0)'),
    ),
    behind: [LANDLOCK],
    unprivileged: true,
  },
  held(
    'a fork opens what its JVM has open anew',
    'persistence/java/OpenFiles',
    c('fork_server', 'if (!reopen_kept())', 'if (0)'),
  ),
  {
    ...held('what a fork server has open is closed', 'descriptor', c('fork_server', 'if (!close_others())', 'if (0)')),
    tests: ['executor/tests/service/fork-server.test.ts', 'executor/tests/service/fork-server-java.test.ts'],
  },
  { ...held('keeper, behind the sweep', 'killed', KEEPER), tests: [...SANDBOX, ...FAULTS], behind: [SWEEP] },
  { ...held('sweep', 'killed', SWEEP), tests: [...SANDBOX, ...FAULTS] },
  {
    ...held('death signal, behind keeper and sweep', 'killed|SIGKILL', DEATH_SIGNAL),
    behind: [KEEPER, SWEEP],
    tests: [...SANDBOX, ...FAULTS, ...MAIN],
  },
];

export const layers: readonly Layer[] = [
  ...landlock,
  ...calls,
  ...callArguments,
  ...notifications,
  ...attributes,
  ...limits,
  ...supervision,
];
