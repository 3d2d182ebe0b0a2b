/*
 * Tries: to hold full sockets that no process has open: they are under way in other sockets (SCM_RIGHTS), closed by their sender.
 * Must: memory_limit_exceeded or ok
 * Layer: RLIMIT_NOFILE (the kernel bounds what a uid has under way), else none known
 * request: {"limits": {"memory_mb": 16}}
 * Both are right: that the sandbox counts it, or that it hands out fewer sockets.
 */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static char block[16384];

static int send_away(int through, int fd) {
  char control[CMSG_SPACE(sizeof fd)] = {0};
  struct iovec bytes = {block, 1};
  struct msghdr message = {.msg_iov = &bytes, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof fd);
  memcpy(CMSG_DATA(header), &fd, sizeof fd);
  return sendmsg(through, &message, MSG_DONTWAIT) == 1;
}

int main(void) {
  int carrier[2], ends[2];
  long held = 0;
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, carrier) != 0) return 1;
  for (int i = 0; i < 1000 && socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0; i++) {
    long full = 0;
    for (int end = 0; end < 2; end++)
      for (ssize_t got; (got = send(ends[end], block, sizeof block, MSG_DONTWAIT)) > 0;) full += got;
    if (!send_away(carrier[0], ends[0]) || !send_away(carrier[0], ends[1])) break;
    close(ends[0]);
    close(ends[1]);
    held += full;
  }
  usleep(200000); /* what counts by a tick needs a tick */
  if (held > 48L << 20) printf("held %ld MB\n", held >> 20);
  else puts("refused");
  return 0;
}
