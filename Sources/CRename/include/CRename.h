/* The two ways of renameat2(2), of Linux, that never write over a file. Swift's import of the GNU C library
   leaves them out, because they are declared for _GNU_SOURCE alone.

   Paths are taken from the folder that is open as `folder`. Both return 0, or -1 with errno: EINVAL or
   ENOSYS where the file system or the kernel knows of no such thing. */

#ifndef CRENAME_H
#define CRENAME_H

/* Gives a file another name; EEXIST when something has that name. */
int rename_if_free(int folder, const char *path, const char *other);

/* Two files change names, at once; ENOENT when one of them is not there. */
int exchange_names(int folder, const char *path, const char *other);

#endif
