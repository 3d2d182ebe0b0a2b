/*
 * Tries: to keep 120 MB of disk in deleted files that no process has open: they are under way in a socket (SCM_RIGHTS).
 * Must: output_limit_exceeded or ok
 * Layer: the tick (all that a run keeps of the disk), or a refusal to send descriptors
 * Both are right: that the sandbox counts what is under way, or that nothing can be sent.
 */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static char block[1 << 20];

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
  int ends[2], held = 0;
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return 1;
  for (int i = 0; i < 12; i++) {
    int fd = open("file", O_RDWR | O_CREAT | O_EXCL, 0600), full = 0;
    unlink("file");
    for (int n = 0; n < 10; n++) full += write(fd, block, sizeof block) == sizeof block;
    if (send_away(ends[0], fd)) held += full;
    close(fd);
  }
  usleep(500000); /* a tick may need some time to look */
  if (held > 0) printf("held %d MB\n", held);
  else puts("refused");
  return 0;
}
