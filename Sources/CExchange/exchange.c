#define _GNU_SOURCE
#include "exchange.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int exchange_paths(int folder, const char *one, int other_folder, const char *other) {
  return renameat2(folder, one, other_folder, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int sync_file_system(int descriptor) {
  return syncfs(descriptor) == 0 ? 0 : errno;
}
