/* Folders that a hostile program has written: counted and removed without following anything in them. */
#ifndef FOLDER_H
#define FOLDER_H

#include <stdbool.h>

#include "hidden.h"
#include "request.h"

/* True when the tree under `folder` and what is held besides are over a limit in bytes, in files, in one file or in depth (100). */
bool folder_is_over(int folder, const struct hidden *hidden, const struct limits *limits);

/* True when others, or the program, have left its file system no room: what is written may fail now. */
bool disk_is_full(int folder);

bool folder_is_empty(int folder);

/* Removes the directory `path` and all in it, however deep, named or protected. 0, or -1 and errno. */
int remove_folder(const char *path);

#endif
