#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "private.h"

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool cn_use_utf8(void) {
  /* Only LC_CTYPE: numbers stay as in C. In a locale that is not UTF-8 ncurses prints blanks for wide
     letters, so under LANG=C or one that is not installed another is looked for. */
  setlocale(LC_CTYPE, "");
  if (is_utf8()) return true;
  static const char *const candidates[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++)
    if (setlocale(LC_CTYPE, candidates[i]) && is_utf8()) return true;
  return false;
}

int cn_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
