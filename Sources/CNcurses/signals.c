#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "private.h"

/* A handler only writes the signal's number to a pipe, which the input loop waits for like a key. */

static const int reported[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t holder = NOBODY;

void set_holder(enum holder new_holder) { holder = new_holder; }
enum holder current_holder(void) { return (enum holder)holder; }

static void on_signal(int number) {
  int saved = errno;
  if (holder == ANOTHER_PROGRAM && (number == SIGINT || number == SIGQUIT)) {
    /* Typed at the other program, which shares the terminal's foreground process group with this one. */
  } else if (holder == ANOTHER_PROGRAM && number == SIGTSTP) {
    kill(getpid(), SIGSTOP);
  } else {
    unsigned char byte = (unsigned char)number;
    /* If the pipe is full there are thousands unread, and this one will not be missed. */
    if (write(pipe_ends[1], &byte, 1) < 0) { }
  }
  errno = saved;
}

/* The write that caused it fails with EPIPE, which is enough. */
static void on_broken_pipe(int number) { (void)number; }

bool catch_signals(void) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigset_t signals;
  sigemptyset(&action.sa_mask);
  sigemptyset(&signals);
  for (size_t i = 0; i < sizeof reported / sizeof *reported; i++) {
    sigaction(reported[i], &action, NULL);
    sigaddset(&signals, reported[i]);
  }
  /* Some parents start their children with signals blocked, which is inherited. */
  sigprocmask(SIG_UNBLOCK, &signals, NULL);
  /* A handler and not SIG_IGN, which programs started from here would inherit. */
  action.sa_handler = on_broken_pipe;
  sigaction(SIGPIPE, &action, NULL);
  return true;
}

void release_signals(void) {
  for (size_t i = 0; i < sizeof reported / sizeof *reported; i++) signal(reported[i], SIG_DFL);
}

int cn_signals(void) { return pipe_ends[0]; }

/* Not SIGTSTP, which the handler would take: the group is to stop here and now. */
void cn_stop(void) { kill(0, SIGSTOP); }
