// cmark-gfm 0.29.0.gfm.6 keeps the table of characters that start an inline in a global, which
// each parser fills for its extensions and empties again when it is done. With two threads one
// empties it while the other still parses: a "~~" or a web address then stays plain text, in
// silence (1 to 19 documents in 100, measured). The upstream fix is an open request since 2020.
//
// The linker sends every call of the emptying function here (--wrap in Package.swift), and here
// it does nothing: all our parsers use the same extensions, so a table that stays filled is right
// for all of them. Tests/SiteRenderTests/Markdown/ThreadTests.swift proves it on every run.
#include <stdbool.h>

void __wrap_cmark_inlines_remove_special_character(unsigned char c, bool emphasis) {
  (void)c;
  (void)emphasis;
}
