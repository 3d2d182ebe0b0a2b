#define _GNU_SOURCE
#include "passing.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int send_with(int socket, const void *bytes, size_t len, const int fds[], size_t count)
{
	struct iovec part = { (void *)(size_t)bytes, len };
	_Alignas(struct cmsghdr) char control[CMSG_SPACE(PASSED_MAX * sizeof *fds)] = { 0 };
	struct msghdr message = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = CMSG_SPACE(count * sizeof *fds) };
	struct cmsghdr *header = CMSG_FIRSTHDR(&message);

	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	header->cmsg_len = CMSG_LEN(count * sizeof *fds);
	memcpy(CMSG_DATA(header), fds, count * sizeof *fds);
	return sendmsg(socket, &message, MSG_NOSIGNAL) == (ssize_t)len ? 0 : -1;
}

ssize_t receive_with(int socket, void *bytes, size_t max, int fds[], size_t count)
{
	struct iovec part = { bytes, max };
	_Alignas(struct cmsghdr) char control[CMSG_SPACE(PASSED_MAX * sizeof *fds)];
	struct msghdr message = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control };
	ssize_t got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
	struct cmsghdr *header = got > 0 ? CMSG_FIRSTHDR(&message) : NULL;

	if (got <= 0)
		return got;
	if (header == NULL || header->cmsg_type != SCM_RIGHTS || header->cmsg_len != CMSG_LEN(count * sizeof *fds)) {
		errno = EPROTO;
		return -1;
	}
	memcpy(fds, CMSG_DATA(header), count * sizeof *fds);
	return got;
}
