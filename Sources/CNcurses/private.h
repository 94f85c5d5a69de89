/* What the files of this target know of each other. */

#ifndef CNCURSES_PRIVATE_H
#define CNCURSES_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "CNcurses.h"

/* Bracketed paste: what is pasted comes between two marks. No terminfo entry of ncurses 6.4 has it. */
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

/* capabilities.c */

/* Whether the terminal named by TERM can place its cursor. One that is not known is given the benefit of the
   doubt: nearly all are xterm's children. */
bool can_move_cursor(void);
/* Tells the crash handler what leaves the screen. */
void gather_leaving(void);

/* held_output.c */

/* The stream that ncurses is to write to; NULL if there is no memory or no descriptor for it. */
FILE *open_output(void);
/* Sends bytes to the terminal; none of them if it is gone. */
void send_bytes(const char *bytes, size_t count);
/* What ncurses writes between these two is sent in one write by the second. */
void hold_output(void);
void send_held_output(void);

/* signals.c */

/* Who has the terminal, which decides what signals mean. */
enum holder { NOBODY, THIS_PROGRAM, ANOTHER_PROGRAM };
void set_holder(enum holder holder);
enum holder current_holder(void);

/* Installs the handlers; false if there are no descriptors left. */
bool catch_signals(void);
/* Gives every signal its default action again. */
void release_signals(void);

/* crashes.c */

/* Installs the handlers for what ends a program without warning. */
void catch_crashes(void);

/* Remembers what to send, and which settings to restore, if the process crashes. */
void prepare_for_crash(const char *bytes, size_t length);

/* The settings of the terminal as they were found. */
bool remember_settings(void);
void restore_settings(void);

/* standard_error.c */

/* Keeps standard error aside, if it would go to a terminal. */
void keep_standard_error(void);
/* Gives standard error back and prints what was kept. Safe in a signal handler. */
void release_standard_error(void);

#endif
