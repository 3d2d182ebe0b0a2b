/** The modules of CPython's own tests that need no network and no display, and test what a program can notice of where it runs. */
const NAMES = `
abc argparse array ast atexit base64 bdb binascii bisect bool bufio builtin bytes bz2 c_locale_coercion calendar cmath cmd_line_script
codecs collections compileall complex concurrent_futures contextlib copy csv ctypes dataclasses datetime dbm_dumb decimal deque dict
doctest enum exceptions fcntl file file_eintr fileinput fileio filecmp float fnmatch fork1 format fractions functools gc generators
genericpath getpass glob grp gzip hashlib heapq int io itertools json largefile linecache locale long logging lzma mailbox math
memoryio mmap multiprocessing_fork multiprocessing_forkserver multiprocessing_spawn netrc ntpath operator optparse os pathlib pickle
pkgutil platform poll popen posix posixpath pprint print pty pwd py_compile queue random re readline resource runpy sched
select selectors set shelve shlex shutil signal site sqlite3 stat statistics string struct subprocess support sys
sys_settrace sysconfig tarfile tempfile textwrap thread threadedtempfile threading threading_local time timeit tokenize
traceback tracemalloc tty unicode_file unicodedata universal_newlines uuid venv wait3 wait4 warnings weakref zipapp zipfile
zipimport zlib asyncio.test_base_events asyncio.test_events asyncio.test_futures asyncio.test_locks asyncio.test_queues
asyncio.test_runners asyncio.test_streams asyncio.test_subprocess asyncio.test_tasks asyncio.test_unix_events
`;

export const MODULES = NAMES.trim()
  .split(/\s+/)
  .map((name) => `test_${name}`);
