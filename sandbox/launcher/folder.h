/* Folders that a hostile program has written: counted and removed without following links. */
#ifndef FOLDER_H
#define FOLDER_H

#include <stdbool.h>

#include "hidden.h"
#include "request.h"

/* True when the tree under `folder` and the hidden files exceed a limit: bytes, files, size of one file, or depth (100). */
bool folder_is_over(int folder, const struct hidden *hidden, const struct limits *limits);

/* True when its file system is full, through the program or others: writes may fail now. */
bool disk_is_full(int folder);

bool folder_is_empty(int folder);

/* Removes the directory `path` and everything in it, whatever its depth, names and modes. 0, or -1 and errno. */
int remove_folder(const char *path);

#endif
