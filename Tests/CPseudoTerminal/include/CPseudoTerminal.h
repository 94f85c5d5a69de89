/* Starting a program on a pseudo-terminal, for tests. In C, because between fork and exec of a process with
   threads only calls that are safe in a signal handler may be made, and Swift promises nothing there. */

#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/* Starts `path` as the leader of a new session on a terminal of that size, with no signal blocked or ignored
   and no descriptor open but the terminal's. Returns the descriptor of the other side of the terminal, which
   does not block, or -1 with errno set. The two lists end with a null pointer. */
int pt_start(
    const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
    char *_Nullable const *_Nonnull environment, unsigned short rows, unsigned short columns,
    pid_t *_Nonnull process);

/* A descriptor that can be read once the process has ended (pidfd_open(2)), or -1 with errno set. */
int pt_end_of(pid_t process);

#endif
