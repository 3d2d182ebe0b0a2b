// Opens a TCP socket and gives up when that is refused.
// Must be runtime_error: there is no network.
#include <stdio.h>
#include <sys/socket.h>

int main(void) {
  if (socket(AF_INET, SOCK_STREAM, 0) < 0) {
    perror("socket");
    return 1;
  }
  puts("ok");
  return 0;
}
