#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/node.h>
#include "shims.h"

// Declared by the extensions without a public header.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

int candour_node_kind(const void *pointer) {
  cmark_node_type type = (cmark_node_type)((const cmark_node *)pointer)->type;
  switch (type) {
  case CMARK_NODE_DOCUMENT: return CANDOUR_DOCUMENT;
  case CMARK_NODE_BLOCK_QUOTE: return CANDOUR_BLOCK_QUOTE;
  case CMARK_NODE_LIST: return CANDOUR_LIST;
  case CMARK_NODE_ITEM: return CANDOUR_ITEM;
  case CMARK_NODE_CODE_BLOCK: return CANDOUR_CODE_BLOCK;
  case CMARK_NODE_HTML_BLOCK: return CANDOUR_HTML_BLOCK;
  case CMARK_NODE_PARAGRAPH: return CANDOUR_PARAGRAPH;
  case CMARK_NODE_HEADING: return CANDOUR_HEADING;
  case CMARK_NODE_THEMATIC_BREAK: return CANDOUR_THEMATIC_BREAK;
  case CMARK_NODE_FOOTNOTE_DEFINITION: return CANDOUR_FOOTNOTE_DEFINITION;
  case CMARK_NODE_TEXT: return CANDOUR_TEXT;
  case CMARK_NODE_SOFTBREAK: return CANDOUR_SOFT_BREAK;
  case CMARK_NODE_LINEBREAK: return CANDOUR_LINE_BREAK;
  case CMARK_NODE_CODE: return CANDOUR_CODE;
  case CMARK_NODE_HTML_INLINE: return CANDOUR_HTML_INLINE;
  case CMARK_NODE_EMPH: return CANDOUR_EMPHASIS;
  case CMARK_NODE_STRONG: return CANDOUR_STRONG;
  case CMARK_NODE_LINK: return CANDOUR_LINK;
  case CMARK_NODE_IMAGE: return CANDOUR_IMAGE;
  case CMARK_NODE_FOOTNOTE_REFERENCE: return CANDOUR_FOOTNOTE_REFERENCE;
  default: break;
  }
  if (type == CMARK_NODE_TABLE) return CANDOUR_TABLE;
  if (type == CMARK_NODE_TABLE_ROW) return CANDOUR_TABLE_ROW;
  if (type == CMARK_NODE_TABLE_CELL) return CANDOUR_TABLE_CELL;
  if (type == CMARK_NODE_STRIKETHROUGH) return CANDOUR_STRIKETHROUGH;
  return CANDOUR_OTHER;
}
