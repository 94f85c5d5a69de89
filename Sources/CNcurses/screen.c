#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "private.h"


static bool has_colours;

/* The row that is to be sent next, if it is the only one. */
enum { NO_ROW = -1, MANY_ROWS = -2 };
static int changed_row = NO_ROW;
static int cursor_row_sent = NO_ROW;
static int cursor_sent_visible = NO_ROW;

/* Not through ncurses, which does not know these marks. */
static void mark_pastes(bool on) {
  const char *bytes = on ? PASTE_ON : PASTE_OFF;
  send_bytes(bytes, strlen(bytes));
}

static void start_colours(void) {
  const char *refused = getenv("NO_COLOR"); /* https://no-color.org */
  if ((refused && *refused) || !has_colors() || start_color() != OK) return;
  short background = use_default_colors() == OK ? -1 : COLOR_BLACK;
  /* The first eight are numbers of a palette even where a colour is otherwise a red-green-blue value. */
  for (short ink = COLOR_RED; ink <= COLOR_CYAN; ink++) init_pair(ink, ink, background);
  has_colours = true;
}

enum cn_opening cn_open(void) {
  if (current_holder() != NOBODY) return CN_ALREADY_OPEN;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NOT_A_TERMINAL;
  if (!cn_use_utf8()) return CN_NO_UTF8;
  if (!can_move_cursor()) return CN_CANNOT_MOVE_CURSOR;
  if (!remember_settings()) return CN_NOT_A_TERMINAL;
  /* Before newterm, which then leaves these signals alone. */
  if (!catch_signals()) return CN_FAILED;
  FILE *output = open_output();
  if (!output || (!newterm(NULL, output, stdin) && !newterm("xterm-256color", output, stdin))) {
    release_signals();
    return CN_FAILED;
  }
  static bool registered;
  if (!registered) atexit(cn_close);
  registered = true;
  raw();
  noecho();
  nonl(); /* Enter is CR, as sent, and not LF. */
  typeahead(-1);
  /* ncurses believes the variables LINES and COLUMNS first, which some shells export and do not keep. */
  int rows, columns;
  cn_size(&rows, &columns);
  resize_term(rows, columns);
  start_colours();
  gather_leaving();
  catch_crashes();
  set_holder(THIS_PROGRAM);
  mark_pastes(true);
  keep_standard_error();
  return CN_OPENED;
}

static void give_back(enum holder holder) {
  if (current_holder() != THIS_PROGRAM) {
    if (current_holder() != NOBODY) set_holder(holder);
    return;
  }
  set_holder(holder);
  endwin();
  mark_pastes(false);
  restore_settings();
  release_standard_error();
}

void cn_close(void) {
  bool was_open = current_holder() != NOBODY;
  give_back(NOBODY);
  if (was_open) release_signals();
}

void cn_lend(void) { give_back(ANOTHER_PROGRAM); }

void cn_resume(void) {
  if (current_holder() == NOBODY) return;
  keep_standard_error();
  set_holder(THIS_PROGRAM);
  reset_prog_mode();
  mark_pastes(true);
  cn_repaint();
}

void cn_size(int *rows, int *columns) {
  struct winsize size;
  bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  *rows = known ? size.ws_row : LINES;
  *columns = known ? size.ws_col : COLS;
}

/* Not resizeterm, which pushes a key and drops what was typed. */
void cn_resize(int rows, int columns) {
  resize_term(rows, columns);
  cn_repaint();
}

void cn_repaint(void) {
  clearok(curscr, TRUE);
  changed_row = MANY_ROWS;
}

void cn_draw_row(int row, int column, const cn_glyph *glyphs, int count) {
  changed_row = changed_row == NO_ROW ? row : MANY_ROWS;
  cchar_t cells[128];
  while (count > 0) {
    int filled = 0;
    int next = column;
    for (; filled < count && filled < (int)(sizeof cells / sizeof *cells); filled++) {
      const cn_glyph *glyph = glyphs + filled;
      wchar_t letters[6] = {0};
      for (int i = 0; i < 5; i++) letters[i] = (wchar_t)glyph->scalars[i];
      attr_t attributes = A_NORMAL;
      if (glyph->attributes & CN_BOLD) attributes |= A_BOLD;
      if (glyph->attributes & CN_DIM) attributes |= A_DIM;
      if (glyph->attributes & CN_REVERSE) attributes |= A_REVERSE;
      if (glyph->attributes & CN_UNDERLINE) attributes |= A_UNDERLINE;
      setcchar(cells + filled, letters, attributes, has_colours ? glyph->ink : 0, NULL);
      next += glyph->columns;
    }
    mvwadd_wchnstr(stdscr, row, column, cells, filled);
    column = next;
    glyphs += filled;
    count -= filled;
  }
}

void cn_show(int cursor_row, int cursor_column, bool cursor_visible) {
  if (current_holder() != THIS_PROGRAM) return;
  /* A letter typed at the cursor, or a blank, which only moves it, is one write anyway, and the most
     frequent. */
  bool is_plain = (changed_row == cursor_row || changed_row == NO_ROW) &&
                  cursor_row_sent == cursor_row && cursor_sent_visible == cursor_visible;
  if (!is_plain) hold_output();
  /* curs_set writes even if nothing changes, so it is not asked again. */
  if (cursor_sent_visible != cursor_visible) curs_set(cursor_visible);
  wmove(stdscr, cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
  if (!is_plain) send_held_output();
  changed_row = NO_ROW;
  cursor_row_sent = cursor_row;
  cursor_sent_visible = cursor_visible;
}
