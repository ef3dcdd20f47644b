// Memory for one Markdown text at a time: handed out in order, taken back all at once.
//
// cmark-gfm asks for each node and each buffer by itself and gives them back the same way: a fifth
// of all rendering went into malloc. Its own arena is one for the whole process and crashes with
// two threads; this one belongs to a thread. A text's tree must be gone before the thread parses
// the next, which MarkdownTree sees to.
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmark-gfm.h>
#include "shims.h"

typedef struct chunk {
  struct chunk *older;
  size_t capacity, used;
  // Where the newest block starts, so that a buffer that grows can grow where it is.
  size_t newest;
} chunk;

enum { HEADER = 16, FIRST = 1 << 18 };
static __thread chunk *current;

static char *start(chunk *c) { return (char *)(c + 1); }

static void add_chunk(size_t least) {
  size_t capacity = current ? current->capacity * 2 : FIRST;
  if (capacity < least) capacity = least;
  chunk *c = malloc(sizeof *c + capacity);
  if (!c) abort();
  c->older = current;
  c->capacity = capacity;
  c->used = c->newest = 0;
  current = c;
}

static char *take(size_t size) {
  size = (size + 15) & ~(size_t)15;
  if (!current || current->capacity - current->used < size + HEADER) add_chunk(size + HEADER);
  char *block = start(current) + current->used;
  current->newest = current->used;
  current->used += size + HEADER;
  *(size_t *)block = size;
  return block + HEADER;
}

static void *arena_calloc(size_t count, size_t size) {
  return memset(take(count * size), 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return take(size);
  char *block = (char *)old - HEADER;
  size_t had = *(size_t *)block;
  if (size <= had) return old;
  size_t rounded = (size + 15) & ~(size_t)15;
  if (block == start(current) + current->newest
      && current->capacity - current->newest >= rounded + HEADER) {
    current->used = current->newest + rounded + HEADER;
    *(size_t *)block = rounded;
    return old;
  }
  return memcpy(take(size), old, had);
}

static void arena_free(void *old) { (void)old; }

static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};

void *candour_cmark_memory(void) { return &memory; }

void candour_cmark_memory_reset(void) {
  if (!current) return;
  // The largest is kept for the next text, unless it is out of the ordinary.
  while (current->older) {
    chunk *older = current->older;
    if (current->capacity > 16 * FIRST) {
      free(current);
      current = older;
    } else {
      current->older = older->older;
      free(older);
    }
  }
  current->used = current->newest = 0;
}
