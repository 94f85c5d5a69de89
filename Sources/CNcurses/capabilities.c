#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
/* Before <term.h>, whose macros take common words such as "columns". */
#include "private.h"

#include <curses.h>
#include <term.h>
#include <unistd.h>

/* A capability of the terminal by its terminfo name, or "" if it has none. tigetstr takes a char * that it
   does not change, and returns -1 for what is no string capability. */
static const char *capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value && value != (char *)-1 ? value : "";
}

/* What leaves the screen, gathered in memory for the crash handler. */
static char gathered[512];
static size_t gathered_length;

static int gather(int byte) {
  if (gathered_length < sizeof gathered) gathered[gathered_length++] = (char)byte;
  return byte;
}

void gather_leaving(void) {
  static const char *const names[] = {"sgr0", "op", "cnorm", "rmcup"};
  gathered_length = 0;
  for (const char *byte = PASTE_OFF; *byte; byte++) gather(*byte);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) tputs(capability(names[i]), 1, gather);
  prepare_for_crash(gathered, gathered_length);
}

bool can_move_cursor(void) {
  int result;
  if (setupterm(NULL, STDOUT_FILENO, &result) != OK) return true;
  bool can = *capability("cup") != 0;
  del_curterm(cur_term);
  return can;
}
