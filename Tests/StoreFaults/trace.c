// The trace of a folder: a line for each change, with the length that standard output had before it
// (where that is a file), which tells what the program had promised by then, and the file's inode.
//
//   create TOLD INODE PATH              folder TOLD INODE PATH
//   remove TOLD 0 PATH                  rename TOLD INODE OLD<tab>NEW (and link, exchange)
//   write TOLD INODE OFFSET COUNT, then the bytes and a newline
//   length TOLD INODE LENGTH            sync TOLD INODE 0 (failed, for one that did not succeed)
//
// Paths are taken from the folder. Everything is written by system calls of its own, so that it is
// not taken for something the program does.
#define _GNU_SOURCE
#include "trace.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

static size_t length_of_folder(void) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder ? strlen(folder) : 0;
}

static int is_inside(const char *path) {
  size_t length = length_of_folder();
  return length && !strncmp(path, getenv("FAULT_FOLDER"), length)
         && (path[length] == '/' || !path[length]);
}

static int find_path(int number, char path[PATH_MAX]) {
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", number);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return 1;
}

int is_open_inside(int number) {
  char path[PATH_MAX];
  return find_path(number, path) && is_inside(path);
}

int path_inside(int folder, const char *path, char whole[PATH_MAX]) {
  char above[PATH_MAX];
  if (path[0] == '/') {
    snprintf(whole, PATH_MAX, "%s", path);
  } else {
    if (folder == AT_FDCWD || !find_path(folder, above)) return 0;
    if (!strcmp(path, ".")) snprintf(whole, PATH_MAX, "%s", above);
    else if (snprintf(whole, PATH_MAX, "%s/%s", above, path) >= PATH_MAX) return 0;
  }
  return is_inside(whole);
}

off_t position(int number) {
  struct stat status;
  int flags = fcntl(number, F_GETFL);
  if (flags & O_APPEND && !fstat(number, &status)) return status.st_size;
  return lseek(number, 0, SEEK_CUR);
}

void append_to(const char *path, const void *bytes, size_t count) {
  int file = (int)syscall(
      SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) return;
  if (syscall(SYS_write, file, bytes, count) != (long)count) abort();
  syscall(SYS_close, file);
}

void begin_trace(void) { pthread_mutex_lock(&order); }
void end_trace(void) { pthread_mutex_unlock(&order); }

static long long told(void) {
  struct stat status;
  return fstat(STDOUT_FILENO, &status) || !S_ISREG(status.st_mode) ? 0 : status.st_size;
}

static uintmax_t inode(int number, const char *path) {
  struct stat status;
  int failed = number < 0 ? fstatat(AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW)
                          : fstat(number, &status);
  return failed ? 0 : status.st_ino;
}

/// A path as seen from the folder.
static const char *within(const char *path) {
  const char *rest = path + length_of_folder();
  return *rest == '/' ? rest + 1 : rest;
}

void trace_name(const char *what, int number, const char *path, const char *other) {
  const char *file = getenv("FAULT_TRACE");
  if (!file) return;
  char line[2 * PATH_MAX + 64];
  int length = snprintf(
      line, sizeof line, "%s %lld %ju %s%s%s\n", what, told(), inode(number, other ? other : path),
      within(path), other ? "\t" : "", other ? within(other) : "");
  append_to(file, line, (size_t)length);
}

void trace_number(const char *what, int number, off_t value) {
  const char *file = getenv("FAULT_TRACE");
  if (!file) return;
  char line[128];
  int length = snprintf(
      line, sizeof line, "%s %lld %ju %lld\n", what, told(), inode(number, ""), (long long)value);
  append_to(file, line, (size_t)length);
}

void trace_write(int number, off_t offset, const void *bytes, size_t count) {
  const char *file = getenv("FAULT_TRACE");
  if (!file) return;
  char *record = malloc(count + 160);
  if (!record) abort();
  int length = sprintf(
      record, "write %lld %ju %lld %zu\n", told(), inode(number, ""), (long long)offset, count);
  memcpy(record + length, bytes, count);
  record[length + (int)count] = '\n';
  append_to(file, record, (size_t)length + count + 1);
  free(record);
}
