/*
 * A fork server is an interpreter that has started and has loaded modules, and forks for each run:
 *
 *   worker ──1. channel──▶ server ──2. clone──▶ child ◀──4. request and files── worker
 *      ▲───────────3. pid────┘
 *
 * The child is a child of the worker, not of the server (CLONE_PARENT), and sandboxes itself by the same code as any other
 * (become.c). It reads the request from the channel itself, so the server never holds anything of a submission.
 */
#ifndef FORK_SERVER_H
#define FORK_SERVER_H

/* The server's end of its socket. First it receives the filters, one message each, and sends 0 when it is ready. */
enum { SERVER_FD = 3 };

#endif
