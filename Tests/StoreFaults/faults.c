// Makes the file calls of a program fail, or kills it, at a chosen one: loaded before the C library
// by LD_PRELOAD. Only calls that touch the folder in FAULT_FOLDER count, from 1, over all threads.
//
//   FAULT_FOLDER  the folder, as an absolute path without symbolic links
//   FAULT_LOG     a file to which each call that counts is added as a line
//   FAULT_AT      the call at which it happens
//   FAULT_HOW     kill: killed before the call; half: killed when half of a write is done;
//                 short: half of a write is done, and says so; lie: a write does nothing and says
//                 that it is done; any number: the call fails with that errno and does nothing
//   FAULT_TIMES   how many calls in a row fail (1)
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum action { GO_ON, FAIL, HALF, LIE };

static atomic_int calls;

static int is_inside(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  size_t length = folder ? strlen(folder) : 0;
  return length && !strncmp(path, folder, length) && (path[length] == '/' || !path[length]);
}

static int is_open_inside(int number) {
  char link[32], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", number);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_inside(path);
}

static int is_named_inside(int folder, const char *path) {
  return path[0] == '/' ? is_inside(path) : folder != AT_FDCWD && is_open_inside(folder);
}

static void log_call(int call, const char *name, const char *what) {
  const char *path = getenv("FAULT_LOG");
  if (!path) return;
  char line[PATH_MAX + 64];
  int length = snprintf(line, sizeof line, "%d %s %s\n", call, name, what);
  int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) return;
  if (write(log, line, (size_t)length) < 0) abort();
  close(log);
}

static enum action next(const char *name, const char *what, int is_write) {
  int error = errno;
  int call = atomic_fetch_add(&calls, 1) + 1;
  log_call(call, name, what);
  errno = error;
  const char *at = getenv("FAULT_AT"), *how = getenv("FAULT_HOW"), *times = getenv("FAULT_TIMES");
  if (!at || !how) return GO_ON;
  int first = atoi(at), count = times ? atoi(times) : 1;
  if (call < first || call >= first + count) return GO_ON;
  if (!strcmp(how, "half") || !strcmp(how, "short")) return is_write ? HALF : GO_ON;
  if (!strcmp(how, "lie")) return is_write ? LIE : GO_ON;
  if (!strcmp(how, "kill")) raise(SIGKILL);
  errno = atoi(how);
  return FAIL;
}

static void stop_after_half(void) {
  if (!strcmp(getenv("FAULT_HOW"), "half")) raise(SIGKILL);
}

#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

int openat(int folder, const char *path, int flags, ...) {
  REAL(openat);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (is_named_inside(folder, path) && next("open", path, 0)) return -1;
  return real(folder, path, flags, mode);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  REAL(mkdirat);
  if (is_named_inside(folder, path) && next("mkdir", path, 0)) return -1;
  return real(folder, path, mode);
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  if (is_named_inside(folder, path) && next("unlink", path, 0)) return -1;
  return real(folder, path, flags);
}

int renameat(int from, const char *old, int to, const char *new) {
  REAL(renameat);
  if (is_named_inside(to, new) && next("rename", new, 0)) return -1;
  return real(from, old, to, new);
}

ssize_t write(int number, const void *bytes, size_t count) {
  REAL(write);
  if (!is_open_inside(number)) return real(number, bytes, count);
  switch (next("write", "", 1)) {
    case FAIL: return -1;
    case LIE: return (ssize_t)count;
    case HALF: {
      ssize_t done = real(number, bytes, count / 2);
      stop_after_half();
      return done;
    }
    case GO_ON: break;
  }
  return real(number, bytes, count);
}

ssize_t pwrite(int number, const void *bytes, size_t count, off_t offset) {
  REAL(pwrite);
  if (!is_open_inside(number)) return real(number, bytes, count, offset);
  switch (next("pwrite", "", 1)) {
    case FAIL: return -1;
    case LIE: return (ssize_t)count;
    case HALF: {
      ssize_t done = real(number, bytes, count / 2, offset);
      stop_after_half();
      return done;
    }
    case GO_ON: break;
  }
  return real(number, bytes, count, offset);
}

int ftruncate(int number, off_t length) {
  REAL(ftruncate);
  if (is_open_inside(number) && next("truncate", "", 0)) return -1;
  return real(number, length);
}

int fsync(int number) {
  REAL(fsync);
  if (is_open_inside(number) && next("fsync", "", 0)) return -1;
  return real(number);
}

int fdatasync(int number) {
  REAL(fdatasync);
  if (is_open_inside(number) && next("fdatasync", "", 0)) return -1;
  return real(number);
}

ssize_t pread(int number, void *bytes, size_t count, off_t offset) {
  REAL(pread);
  if (is_open_inside(number) && next("read", "", 0)) return -1;
  return real(number, bytes, count, offset);
}
