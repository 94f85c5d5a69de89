/* The few calls through which Swift draws with ncurses. Only plain C types cross this border: neither
   <curses.h> nor a WINDOW is seen by Swift, which could not import half of it (its macros) and must not
   touch the other half (its global variables).

   There is one terminal in a process, so the state behind these calls is static. All calls come from the
   thread that opened it, except that signals may be handled on any. */

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

/* Chooses a character set locale of UTF-8 and nothing else of the locale; the user's if it is one. False if
   the system has none. Called by cn_open; on its own it makes cn_columns work. */
bool cn_use_utf8(void);

/* wcwidth(3): 0, 1 or 2, or -1 for what the C library, and so ncurses, cannot draw. */
int cn_columns(uint32_t scalar);

enum cn_opening {
  CN_OPENED,
  CN_ALREADY_OPEN,
  CN_NOT_A_TERMINAL,     /* standard input or output is none */
  CN_NO_UTF8,            /* the system has no locale for UTF-8 */
  CN_CANNOT_MOVE_CURSOR, /* TERM=dumb and the like */
  CN_FAILED,             /* no memory, no descriptors */
};

/* Takes the terminal over: alternate screen, raw keys, bracketed paste; standard error is kept aside while
   the screen is shown, signals are reported by cn_signals, and however the process ends the terminal is
   given back as it was found. An unknown TERM is treated as xterm-256color. */
enum cn_opening cn_open(void);

/* Gives the terminal back as it was found and prints what was kept of standard error. Does nothing when it
   has been given back. */
void cn_close(void);

/* Gives the terminal back for a while, to another program or to the shell. Meanwhile SIGINT and SIGQUIT, which
   are then meant for the other, are not reported, and SIGTSTP stops this process like any other. */
void cn_lend(void);

/* Takes the terminal again after cn_lend, or after the process was stopped without warning. The next cn_show
   draws everything. Does nothing after cn_close. */
void cn_resume(void);

/* Stops the process group, as the shell's Ctrl-Z does, after cn_lend; returns when it is continued. */
void cn_stop(void);

/* The descriptor from which a byte can be read for each signal that came: SIGWINCH, SIGTERM, SIGHUP, SIGINT,
   SIGQUIT, SIGTSTP, SIGCONT. It does not block. */
int cn_signals(void);

/* The byte that the Backspace key sends on this terminal, from its settings as found (VERASE). */
uint8_t cn_erase(void);

/* How large the terminal is now. */
void cn_size(int *rows, int *columns);

/* Tells ncurses how large the screen is to be. The next cn_show draws everything. */
void cn_resize(int rows, int columns);

/* Makes the next cn_show draw everything. */
void cn_repaint(void);

enum { CN_BOLD = 1, CN_DIM = 2, CN_REVERSE = 4, CN_UNDERLINE = 8 };

/* A letter with its marks, the rest of the five being 0. */
typedef struct {
  uint32_t scalars[5];
  uint8_t columns;    /* 1 or 2, equal to cn_columns of the first scalar */
  uint8_t attributes; /* CN_BOLD and its kin */
  uint8_t ink;        /* 0, or a colour from 1 (red) to 6 (cyan) as ANSI numbers them */
} cn_glyph;

/* Puts glyphs in a row of the next frame, from `column` to the right. */
void cn_draw_row(int row, int column, const cn_glyph *glyphs, int count);

/* Sends what changed since the last frame, in one write, and places the cursor. */
void cn_show(int cursor_row, int cursor_column, bool cursor_visible);

#endif
