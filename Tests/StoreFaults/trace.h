// What a program does to the folder in FAULT_FOLDER, written down in FAULT_TRACE in the order in which
// it happens; see trace.c.
#include <limits.h>
#include <sys/types.h>

/// Whether a path, as a call is given it, leads into the folder; `whole` is its absolute path then.
int path_inside(int folder, const char *path, char whole[PATH_MAX]);

/// Whether an open file is in the folder.
int is_open_inside(int number);

/// Where the next write(2) to a file goes.
off_t position(int number);

/// Adds bytes to a file by calls that are not watched.
void append_to(const char *path, const void *bytes, size_t count);

/// Between these two a call is made and written down, so that all are in the order in which they happened.
void begin_trace(void);
void end_trace(void);

/// A change of names; `number` is the open file that is meant, or -1 for the one at `path`, or at `other`
/// when that is no null pointer.
void trace_name(const char *what, int number, const char *path, const char *other);

/// A change of a file as a whole.
void trace_number(const char *what, int number, off_t value);

/// Bytes that have been written.
void trace_write(int number, off_t offset, const void *bytes, size_t count);
