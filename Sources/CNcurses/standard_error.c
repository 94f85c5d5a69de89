#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "private.h"

/* While the screen is shown nothing else may write on it, and what is written to standard error there would
   vanish with it: the message of a Swift trap comes before the trap. So it goes to memory meanwhile. */

static int original = -1; /* a copy of standard error as found, while it is kept aside */
static int kept = -1;     /* the memory */

void keep_standard_error(void) {
  if (original >= 0 || !isatty(STDERR_FILENO)) return;
  int memory = memfd_create("standard error", MFD_CLOEXEC);
  int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (memory < 0 || copy < 0 || dup2(memory, STDERR_FILENO) < 0) {
    if (memory >= 0) close(memory);
    if (copy >= 0) close(copy);
    return;
  }
  kept = memory;
  original = copy;
}

void release_standard_error(void) {
  if (original < 0) return;
  dup2(original, STDERR_FILENO);
  close(original);
  original = -1;
  char buffer[4096];
  ssize_t count;
  lseek(kept, 0, SEEK_SET);
  while ((count = read(kept, buffer, sizeof buffer)) > 0)
    if (write(STDERR_FILENO, buffer, (size_t)count) < 0) break;
  close(kept);
  kept = -1;
}
