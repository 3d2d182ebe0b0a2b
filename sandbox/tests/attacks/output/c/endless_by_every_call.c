/*
 * Tries: to write to stdout without end by every call there is, with SIGXFSZ ignored: what one refuses, the next goes on with.
 * Must: output_limit_exceeded
 * Layer: RLIMIT_FSIZE, the tick (the size of stdout)
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

static char block[65536];

int main(void) {
  struct iovec some[4] = {{block, sizeof block}, {block, 1}, {block, 4096}, {block, sizeof block}};
  int ends[2], own = open("own", O_RDWR | O_CREAT, 0600), again = open("/proc/self/fd/1", O_WRONLY | O_APPEND);
  signal(SIGXFSZ, SIG_IGN);
  if (pipe(ends) != 0 || own < 0 || write(own, block, sizeof block) < 0) return 1;
  for (;;) {
    off_t from = 0;
    write(1, block, sizeof block);
    writev(1, some, 4);
    pwrite(1, block, sizeof block, lseek(1, 0, SEEK_CUR));
    sendfile(1, own, &from, sizeof block);
    from = 0;
    copy_file_range(own, &from, 1, NULL, sizeof block, 0);
    if (write(ends[1], block, 4096) == 4096) splice(ends[0], NULL, 1, NULL, 4096, SPLICE_F_NONBLOCK);
    write(again, block, sizeof block);
    write(2, block, sizeof block);
    char drain[4096];
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    while (read(ends[0], drain, sizeof drain) > 0) {
    }
  }
}
