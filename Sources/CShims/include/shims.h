#pragma once

// Swaps two paths, or moves one to a name that must be free, in one step of the file system.
// Zero, or the errno. Glibc declares renameat2 only under _GNU_SOURCE, which Swift's import of
// Glibc does not set.
int candour_exchange(const char *first, const char *second);
int candour_move_to_free_name(const char *from, const char *to);

// flock(2): Swift sees only the struct of that name. Zero, or the errno (EWOULDBLOCK: held).
int candour_try_lock(int fd);

// A node of cmark-gfm's as a small number. The extensions' node types are global variables in C,
// which Swift 6 rightly refuses to read from several threads.
enum candour_node_kind {
  CANDOUR_OTHER = 0,
  CANDOUR_DOCUMENT, CANDOUR_BLOCK_QUOTE, CANDOUR_LIST, CANDOUR_ITEM, CANDOUR_CODE_BLOCK,
  CANDOUR_HTML_BLOCK, CANDOUR_PARAGRAPH, CANDOUR_HEADING, CANDOUR_THEMATIC_BREAK,
  CANDOUR_FOOTNOTE_DEFINITION, CANDOUR_TABLE, CANDOUR_TABLE_ROW, CANDOUR_TABLE_CELL,
  CANDOUR_TEXT, CANDOUR_SOFT_BREAK, CANDOUR_LINE_BREAK, CANDOUR_CODE, CANDOUR_HTML_INLINE,
  CANDOUR_EMPHASIS, CANDOUR_STRONG, CANDOUR_LINK, CANDOUR_IMAGE, CANDOUR_FOOTNOTE_REFERENCE,
  CANDOUR_STRIKETHROUGH,
};
int candour_node_kind(const void *node);

// Tells malloc to keep what is freed (see memory.c).
void candour_keep_freed_memory(void);

// Whether a text stands in some bytes. Glibc declares memmem only under _GNU_SOURCE.
int candour_holds(const void *bytes, long count, const char *text);

// A cmark_mem for the thread that asks (see cmark_memory.c), and taking back all it gave.
void *candour_cmark_memory(void);
void candour_cmark_memory_reset(void);
// Writes the program's build id, and returns its length; 0 where it has none, or one that is longer
// than `room`.
long candour_build_id(unsigned char *id, long room);

