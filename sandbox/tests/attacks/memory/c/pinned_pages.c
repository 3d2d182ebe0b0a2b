/*
 * Tries: to pin pages of files in pipes and sockets (splice, tee, sendfile) and to truncate the files: one byte pins a folio of up to 2 MB, that neither memory nor disk shows.
 * Must: ok
 * Layer: seccomp (splice, tee, sendfile), as it refuses vmsplice
 * request: {"limits": {"memory_mb": 16}}
 * A folio is that large since 6.16 on ext4, and before on xfs; what is to be refused is the pinning.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <unistd.h>

enum { FILE_BYTES = 8 << 20, FOLIO = 2 << 20 };

int main(void) {
  static char block[FILE_BYTES];
  long by_splice = 0, by_tee = 0, by_sendfile = 0, by_socket = 0;
  memset(block, 1, sizeof block);
  for (int round = 0; round < 10; round++) {
    int ends[2], more[2], pair[2], fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    if (pipe(ends) != 0 || pipe(more) != 0 || socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) break;
    if (fd < 0 || write(fd, block, sizeof block) != FILE_BYTES) return 1;
    for (off_t at = 0; at < FILE_BYTES; at += FOLIO) {
      off_t from = at, again = at, third = at;
      by_splice += splice(fd, &from, ends[1], NULL, 1, SPLICE_F_NONBLOCK) > 0;
      by_tee += tee(ends[0], more[1], 1, SPLICE_F_NONBLOCK) > 0;
      by_sendfile += sendfile(more[1], fd, &again, 1) > 0;
      by_socket += sendfile(pair[0], fd, &third, 1) > 0;
    }
    ftruncate(fd, 0);
    close(fd);
  }
  if (by_splice + by_tee + by_sendfile + by_socket > 0)
    printf("pinned: splice %ld, tee %ld, sendfile to pipes %ld, to sockets %ld\n", by_splice, by_tee, by_sendfile, by_socket);
  else
    puts("refused");
  return 0;
}
