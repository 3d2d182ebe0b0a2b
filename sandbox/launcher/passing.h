/* Messages with descriptors, between processes of the launcher. */
#ifndef PASSING_H
#define PASSING_H

#include <stddef.h>
#include <sys/types.h>

enum { PASSED_MAX = 4 };

/* Sends one message with `count` descriptors, at most PASSED_MAX. 0, or -1 and errno. */
int send_with(int socket, const void *bytes, size_t len, const int fds[], size_t count);

/*
 * Receives one message of at most `max` bytes with exactly `count` descriptors, which exec closes. Returns its length; 0 when the
 * other end is closed; -1 and errno, EPROTO if the number of descriptors is another one.
 */
ssize_t receive_with(int socket, void *bytes, size_t max, int fds[], size_t count);

#endif
