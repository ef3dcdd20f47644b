#define _GNU_SOURCE
#include <malloc.h>
#include <string.h>
#include "shims.h"

// glibc gives freed memory back to the kernel at once, and a page's buffers are freed and asked for
// again thousands of times. Keeping it saves the kernel clearing it each time.
void candour_keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 28);
  mallopt(M_TRIM_THRESHOLD, 1 << 28);
  mallopt(M_TOP_PAD, 1 << 20);
}

int candour_holds(const void *bytes, long count, const char *text) {
  return memmem(bytes, (size_t)count, text, strlen(text)) != NULL;
}
