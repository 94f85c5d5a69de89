#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "private.h"

/* ncurses writes after each move of the cursor, so a frame that changes five rows would be ten writes, and
   a terminal could show it half done. It writes to a descriptor of its own here, behind which there is the
   terminal or, while a frame is held, memory. */

static int output = -1; /* where ncurses writes */
static int memory = -1;
static char *buffer;
static size_t capacity;

FILE *open_output(void) {
  if (output < 0) output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (memory < 0) memory = memfd_create("frame", MFD_CLOEXEC);
  return output < 0 || memory < 0 ? NULL : fdopen(output, "w");
}

void send_bytes(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    if (sent >= 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (errno == EAGAIN) {
      struct pollfd writable = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&writable, 1, -1);
    } else if (errno != EINTR) {
      return; /* The terminal is gone, which the reading side reports. */
    }
  }
}

void hold_output(void) { dup3(memory, output, O_CLOEXEC); }

void send_held_output(void) {
  dup3(STDOUT_FILENO, output, O_CLOEXEC);
  off_t end = lseek(memory, 0, SEEK_CUR);
  if (end <= 0) return;
  size_t length = (size_t)end;
  if (length > capacity) {
    char *larger = realloc(buffer, length);
    if (!larger) abort();
    buffer = larger;
    capacity = length;
  }
  ssize_t count = pread(memory, buffer, length, 0);
  lseek(memory, 0, SEEK_SET);
  send_bytes(buffer, count > 0 ? (size_t)count : 0);
}
