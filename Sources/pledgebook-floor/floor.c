/* The floor that benchmarks are measured from: a C program that does only the one thing. It shows a file in
   ncurses, echoes keys in a line at the bottom, and on Enter appends the line to a second file and syncs it.

     pledgebook-floor FILE LOG */

#define _GNU_SOURCE
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int count, char **arguments) {
  if (count < 3) return 64;
  setlocale(LC_CTYPE, "C.UTF-8");
  int file = open(arguments[1], O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) return 1;
  char *text = malloc((size_t)status.st_size + 1);
  if (text == NULL || read(file, text, (size_t)status.st_size) != status.st_size) return 1;
  text[status.st_size] = 0;
  int log = open(arguments[2], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) return 1;

  /* The scan that any reader of lines must make. */
  size_t lines = 0;
  for (const char *at = text; (at = strchr(at, '\n')) != NULL; at++) lines++;

  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  const char *next = text;
  for (int row = 0; row < LINES - 3 && *next; row++) {
    const char *end = strchrnul(next, '\n');
    mvaddnstr(row, 0, next, (int)(end - next) < COLS ? (int)(end - next) : COLS);
    next = *end ? end + 1 : end;
  }
  mvprintw(LINES - 3, 0, "%zu lines", lines);
  mvaddstr(LINES - 1, 0, "ready");
  char line[4096];
  size_t length = 0;
  move(LINES - 2, 0);
  refresh();
  for (int key; (key = getch()) != 17;) {
    if (key == '\n' || key == '\r') {
      line[length] = '\n';
      if (write(log, line, length + 1) < 0 || fdatasync(log) != 0) break;
      line[length] = 0;
      mvprintw(LINES - 3, 0, "saved %s", line);
      length = 0;
      move(LINES - 2, 0);
      clrtoeol();
    } else if (key == 21) {
      length = 0;
      move(LINES - 2, 0);
      clrtoeol();
    } else if (key < 256 && length < sizeof line - 1) {
      line[length++] = (char)key;
      mvaddch(LINES - 2, (int)length - 1, (chtype)key);
    }
    refresh();
  }
  endwin();
  return 0;
}
