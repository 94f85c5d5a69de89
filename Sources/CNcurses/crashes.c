#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "private.h"

/* A crash must not leave the user with a terminal that echoes nothing. The handlers here use only calls that
   are safe in one (signal-safety(7)): ncurses is not, so what it would send is prepared beforehand. */

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { FATAL_COUNT = sizeof fatal / sizeof *fatal };
static struct sigaction previous[FATAL_COUNT];
static bool call_previous;

static char leaving[512];
static size_t leaving_length;
static struct termios found;
static bool is_found;

void prepare_for_crash(const char *bytes, size_t length) {
  leaving_length = length < sizeof leaving ? length : sizeof leaving;
  memcpy(leaving, bytes, leaving_length);
}

bool remember_settings(void) {
  is_found = is_found || tcgetattr(STDIN_FILENO, &found) == 0;
  return is_found;
}

/* Never TCSAFLUSH, which throws away what was typed ahead. */
void restore_settings(void) {
  if (is_found) tcsetattr(STDIN_FILENO, TCSADRAIN, &found);
}

uint8_t cn_erase(void) { return is_found ? found.c_cc[VERASE] : 0x7F; }

static void on_crash(int number, siginfo_t *info, void *context) {
  signal(number, SIG_DFL);
  if (current_holder() == THIS_PROGRAM) {
    set_holder(NOBODY);
    if (write(STDOUT_FILENO, leaving, leaving_length) < 0) { }
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
    release_standard_error();
  }
  for (int i = 0; call_previous && i < FATAL_COUNT; i++)
    if (fatal[i] == number && previous[i].sa_flags & SA_SIGINFO)
      previous[i].sa_sigaction(number, info, context);
  /* A signal that somebody sent does not come again by itself when the handler returns. */
  if (info->si_code <= 0) raise(number);
}

void catch_crashes(void) {
  static bool done;
  if (done) return;
  done = true;
  /* Swift's own handler prints a backtrace and may then wait for a key on the terminal, so it is only
     called for someone who asked for it. */
  call_previous = getenv("SWIFT_BACKTRACE") != NULL;
  /* A stack that overflowed has no room for a handler. */
  static char stack[65536];
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && present.ss_flags & SS_DISABLE)
    sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = sizeof stack}, NULL);
  struct sigaction action = {
      .sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal[i], &action, &previous[i]);
}
