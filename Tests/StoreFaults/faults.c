// Makes the file calls of a program fail, or kills it, at a chosen one, and writes down what it does to
// a folder: loaded before the C library by LD_PRELOAD. Only calls that touch the folder in
// FAULT_FOLDER count, from 1, over all threads.
//
//   FAULT_FOLDER  the folder, as an absolute path without symbolic links
//   FAULT_LOG     a file to which each call that counts is added as a line
//   FAULT_TRACE   a file to which each change of the folder is added (trace.c)
//   FAULT_AT      the call at which it happens, or the name of one: the first of that name
//   FAULT_TIMES   how many calls in a row (1)
//   FAULT_WHILE   instead of both: at every call for as long as this file is there
//   FAULT_HOW     kill: killed before the call; half: killed when half of a write is done;
//                 short: half of a write is done, and says so; lie: a write does nothing and says
//                 that it is done; slow: a sync takes three seconds; meanwhile: before the call
//                 somebody else adds what is in FAULT_ADDS to FAULT_TO; any number: the call fails
//                 with that errno and does nothing
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "trace.h"

enum kind { OTHER, WRITE, SYNC };
enum action { GO_ON, FAIL, HALF, LIE };

static atomic_int calls;

static void log_call(int call, const char *name, const char *what) {
  const char *path = getenv("FAULT_LOG");
  if (!path) return;
  char line[PATH_MAX + 64];
  int length = snprintf(line, sizeof line, "%d %s %s\n", call, name, what);
  append_to(path, line, (size_t)length);
}

static int is_due(int call, const char *name) {
  const char *while_there = getenv("FAULT_WHILE"), *at = getenv("FAULT_AT");
  if (while_there) return !faccessat(AT_FDCWD, while_there, F_OK, 0);
  if (!at) return 0;
  const char *times = getenv("FAULT_TIMES");
  int first = atoi(at), count = times ? atoi(times) : 1;
  static atomic_int named;
  if (!first) return !strcmp(name, at) && atomic_fetch_add(&named, 1) < count;
  return call >= first && call < first + count;
}

static void add_elsewhere(void) {
  char bytes[4096];
  int file = (int)syscall(SYS_openat, AT_FDCWD, getenv("FAULT_ADDS"), O_RDONLY | O_CLOEXEC);
  long count = file < 0 ? 0 : syscall(SYS_read, file, bytes, sizeof bytes);
  if (file >= 0) syscall(SYS_close, file);
  if (count > 0) append_to(getenv("FAULT_TO"), bytes, (size_t)count);
}

static enum action next(const char *name, const char *what, enum kind kind) {
  int error = errno;
  int call = atomic_fetch_add(&calls, 1) + 1;
  log_call(call, name, what);
  const char *how = getenv("FAULT_HOW");
  int due = how && is_due(call, name);
  errno = error;
  if (!due) return GO_ON;
  if (!strcmp(how, "half") || !strcmp(how, "short")) return kind == WRITE ? HALF : GO_ON;
  if (!strcmp(how, "lie")) return kind == WRITE ? LIE : GO_ON;
  if (!strcmp(how, "slow")) {
    if (kind == SYNC) sleep(3);
    return GO_ON;
  }
  if (!strcmp(how, "meanwhile")) {
    add_elsewhere();
    return GO_ON;
  }
  if (!strcmp(how, "kill")) raise(SIGKILL);
  errno = atoi(how);
  return FAIL;
}

static void stop_after_half(void) {
  if (!strcmp(getenv("FAULT_HOW"), "half")) raise(SIGKILL);
}

#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

// MARK: Opening and reading

static int open_at(int folder, const char *path, int flags, mode_t mode) {
  REAL(openat);
  char whole[PATH_MAX];
  if (!path_inside(folder, path, whole)) return real(folder, path, flags, mode);
  if (next("open", path, OTHER)) return -1;
  begin_trace();
  int was_there = !faccessat(AT_FDCWD, whole, F_OK, AT_SYMLINK_NOFOLLOW);
  int number = real(folder, path, flags, mode);
  if (number >= 0 && flags & O_CREAT && !was_there) trace_name("create", number, whole, NULL);
  if (number >= 0 && flags & O_TRUNC && was_there) trace_number("length", number, 0);
  end_trace();
  return number;
}

static mode_t mode_of(int flags, va_list rest) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

int openat(int folder, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_at(folder, path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_at(AT_FDCWD, path, flags, mode);
}

ssize_t pread(int number, void *bytes, size_t count, off_t offset) {
  REAL(pread);
  if (is_open_inside(number) && next("read", "", OTHER)) return -1;
  return real(number, bytes, count, offset);
}

struct dirent *readdir(DIR *stream) {
  REAL(readdir);
  if (is_open_inside(dirfd(stream)) && next("list", "", OTHER)) return NULL;
  return real(stream);
}

// MARK: Names

int mkdirat(int folder, const char *path, mode_t mode) {
  REAL(mkdirat);
  char whole[PATH_MAX];
  if (!path_inside(folder, path, whole)) return real(folder, path, mode);
  if (next("mkdir", path, OTHER)) return -1;
  begin_trace();
  int result = real(folder, path, mode);
  if (!result) trace_name("folder", -1, whole, NULL);
  end_trace();
  return result;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  char whole[PATH_MAX];
  if (!path_inside(folder, path, whole)) return real(folder, path, flags);
  if (next("unlink", path, OTHER)) return -1;
  begin_trace();
  int result = real(folder, path, flags);
  if (!result) trace_name("remove", -1, whole, NULL);
  end_trace();
  return result;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int renameat2(int from, const char *old, int to, const char *new, unsigned int flags) {
  REAL(renameat2);
  char source[PATH_MAX], target[PATH_MAX];
  if (!path_inside(from, old, source) || !path_inside(to, new, target)) {
    return real(from, old, to, new, flags);
  }
  if (next("rename", new, OTHER)) return -1;
  begin_trace();
  int result = real(from, old, to, new, flags);
  if (!result) trace_name(flags & RENAME_EXCHANGE ? "exchange" : "rename", -1, source, target);
  end_trace();
  return result;
}

int renameat(int from, const char *old, int to, const char *new) {
  return renameat2(from, old, to, new, 0);
}

int rename(const char *old, const char *new) { return renameat(AT_FDCWD, old, AT_FDCWD, new); }

int linkat(int from, const char *old, int to, const char *new, int flags) {
  REAL(linkat);
  char source[PATH_MAX], target[PATH_MAX];
  if (!path_inside(from, old, source) || !path_inside(to, new, target)) {
    return real(from, old, to, new, flags);
  }
  if (next("link", new, OTHER)) return -1;
  begin_trace();
  int result = real(from, old, to, new, flags);
  if (!result) trace_name("link", -1, source, target);
  end_trace();
  return result;
}

// MARK: Contents

/// `offset` is -1 where the file's own position counts.
static ssize_t write_at(int number, const void *bytes, size_t count, off_t offset) {
  __typeof__(write) *write_on = (__typeof__(write) *)dlsym(RTLD_NEXT, "write");
  __typeof__(pwrite) *write_to = (__typeof__(pwrite) *)dlsym(RTLD_NEXT, "pwrite");
  enum action action = GO_ON;
  if (is_open_inside(number)) {
    action = next(offset < 0 ? "write" : "pwrite", "", WRITE);
    if (action == FAIL) return -1;
    if (action == LIE) return (ssize_t)count;
    if (action == HALF) count /= 2;
    begin_trace();
    off_t place = offset < 0 ? position(number) : offset;
    ssize_t done = offset < 0 ? write_on(number, bytes, count) : write_to(number, bytes, count, offset);
    if (done > 0) trace_write(number, place, bytes, (size_t)done);
    end_trace();
    if (action == HALF) stop_after_half();
    return done;
  }
  return offset < 0 ? write_on(number, bytes, count) : write_to(number, bytes, count, offset);
}

ssize_t write(int number, const void *bytes, size_t count) {
  return write_at(number, bytes, count, -1);
}

ssize_t pwrite(int number, const void *bytes, size_t count, off_t offset) {
  return write_at(number, bytes, count, offset);
}

int ftruncate(int number, off_t length) {
  REAL(ftruncate);
  if (!is_open_inside(number)) return real(number, length);
  if (next("truncate", "", OTHER)) return -1;
  begin_trace();
  int result = real(number, length);
  if (!result) trace_number("length", number, length);
  end_trace();
  return result;
}

static int sync_by(const char *name, int number) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  if (!is_open_inside(number)) return real(number);
  int fails = next(name, "", SYNC) == FAIL;
  int error = errno;
  begin_trace();
  int result = fails ? -1 : real(number);
  trace_number(result ? "failed" : "sync", number, 0);
  end_trace();
  if (fails) errno = error;
  return result;
}

int fsync(int number) { return sync_by("fsync", number); }
int fdatasync(int number) { return sync_by("fdatasync", number); }
