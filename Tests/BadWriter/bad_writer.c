// Files lines as notes the way that careless programs do: `BadWriter WAY BOOK <lines`. The tests of
// what must not be lost are tried on it, and must find its losses. WAY is one of
//
//   sound                 a new file, synced, renamed, the folder synced: nothing is lost
//   rename-without-fsync  the new file is not synced
//   no-folder-fsync       the folder is not synced after the rename
//   append-without-fsync  what is appended is not synced
//   truncate-then-write   the file is emptied and written anew in place
//   retried-fsync         a sync that failed is tried again on the same descriptor
//   pid-lock              a file with the process's number says that the book is taken
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *way, *book;
static char folder[PATH_MAX / 4], path[PATH_MAX / 2], temporary[PATH_MAX / 2], lock[PATH_MAX / 2];
static char content[1 << 16];

static int is_way(const char *name) { return !strcmp(way, name); }

/// Ends the program unless a call has done what it should.
static int sure(int result, const char *what) {
  if (result >= 0) return result;
  perror(what);
  exit(1);
}

static void write_all(int file, const char *text) {
  sure((int)write(file, text, strlen(text)), "write");
}

static void sync_folder(void) {
  int file = sure(open(folder, O_RDONLY | O_DIRECTORY), folder);
  sure(fsync(file), "sync");
  close(file);
}

static void replace(void) {
  int file = sure(open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0600), temporary);
  write_all(file, content);
  if (!is_way("rename-without-fsync")) sure(fsync(file), "sync");
  close(file);
  sure(rename(temporary, path), "rename");
  if (!is_way("no-folder-fsync")) sync_folder();
}

static void rewrite(void) {
  int file = sure(open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600), path);
  write_all(file, content);
  sure(fsync(file), "sync");
  close(file);
  sync_folder();
}

static void append(const char *record) {
  static int file = -1;
  if (file < 0) file = sure(open(path, O_WRONLY | O_CREAT | O_APPEND, 0600), path);
  write_all(file, record);
  if (is_way("append-without-fsync")) return;
  while (fsync(file)) {}
  sync_folder();
}

static void file_note(const char *text) {
  int number = 1;
  for (char *at = content; (at = strstr(at, "\nId: ")); at++) number++;
  char record[1024];
  snprintf(
      record, sizeof record, "%s\nText: %s\nId: 20261014T132003-rk-%04d\n",
      *content ? "" : "%rec: Note\n", text, number);
  strncat(content, record, sizeof content - strlen(content) - 1);
  if (is_way("truncate-then-write")) rewrite();
  else if (is_way("append-without-fsync") || is_way("retried-fsync") || is_way("pid-lock")) append(record);
  else replace();
  printf("✓ note in the inbox: %s\n", text);
  fflush(stdout);
}

int main(int count, char **words) {
  if (count != 3) return 64;
  way = words[1];
  book = words[2];
  snprintf(folder, sizeof folder, "%s/events/2026-10-14-autumn", book);
  snprintf(path, sizeof path, "%s/notes-rk.rec", folder);
  snprintf(temporary, sizeof temporary, "%s/notes-rk.tmp", folder);
  snprintf(lock, sizeof lock, "%s/lock.pid", book);
  if (is_way("pid-lock")) {
    int file = sure(open(lock, O_WRONLY | O_CREAT | O_EXCL, 0600), lock);
    close(file);
  }
  int file = open(path, O_RDONLY);
  if (file >= 0) {
    if (read(file, content, sizeof content - 1) < 0) return 1;
    close(file);
  }
  char line[512];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (*line) file_note(line);
  }
  if (is_way("pid-lock")) unlink(lock);
  return 0;
}
