#define _GNU_SOURCE
#include "CRename.h"

#include <stdio.h>

int rename_if_free(int folder, const char *path, const char *other) {
  return renameat2(folder, path, folder, other, RENAME_NOREPLACE);
}

int exchange_names(int folder, const char *path, const char *other) {
  return renameat2(folder, path, folder, other, RENAME_EXCHANGE);
}
