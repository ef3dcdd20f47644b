// Made by Scripts/embed-theme: the files of Themes/plain that go into the binary.
// #embed costs half a second for 3 MB; SwiftPM's own .embedInCode 19 seconds for 100 KB.
#include "plain_theme.h"

static const unsigned char file0[] = {
#embed "../../Themes/plain/assets/site.css"
};
static const unsigned char file1[] = {
#embed "../../Themes/plain/layouts/base.html"
};
static const unsigned char file2[] = {
#embed "../../Themes/plain/layouts/home.html"
};
static const unsigned char file3[] = {
#embed "../../Themes/plain/layouts/not-found.html"
};
static const unsigned char file4[] = {
#embed "../../Themes/plain/layouts/page.html"
};
static const unsigned char file5[] = {
#embed "../../Themes/plain/layouts/plan.html"
};
static const unsigned char file6[] = {
#embed "../../Themes/plain/layouts/redirect.html"
};
static const unsigned char file7[] = {
#embed "../../Themes/plain/layouts/section.html"
};
static const unsigned char file8[] = {
#embed "../../Themes/plain/layouts/tag.html"
};
static const unsigned char file9[] = {
#embed "../../Themes/plain/layouts/tags.html"
};
static const unsigned char file10[] = {
#embed "../../Themes/plain/partials/breadcrumbs.html"
};
static const unsigned char file11[] = {
#embed "../../Themes/plain/partials/contents.html"
};
static const unsigned char file12[] = {
#embed "../../Themes/plain/partials/entry.html"
};
static const unsigned char file13[] = {
#embed "../../Themes/plain/partials/footer.html"
};
static const unsigned char file14[] = {
#embed "../../Themes/plain/partials/head.html"
};
static const unsigned char file15[] = {
#embed "../../Themes/plain/partials/header.html"
};
static const unsigned char file16[] = {
#embed "../../Themes/plain/partials/neighbours.html"
};
static const unsigned char file17[] = {
#embed "../../Themes/plain/partials/page-body.html"
};
static const unsigned char file18[] = {
#embed "../../Themes/plain/partials/page-facts.html"
};
static const unsigned char file19[] = {
#embed "../../Themes/plain/partials/page-head.html"
};
static const unsigned char file20[] = {
#embed "../../Themes/plain/partials/page-list.html"
};
static const unsigned char file21[] = {
#embed "../../Themes/plain/partials/pagination.html"
};
static const unsigned char file22[] = {
#embed "../../Themes/plain/partials/plan-contents.html"
};
static const unsigned char file23[] = {
#embed "../../Themes/plain/partials/plan-due.html"
};
static const unsigned char file24[] = {
#embed "../../Themes/plain/partials/plan-facts.html"
};
static const unsigned char file25[] = {
#embed "../../Themes/plain/partials/plan-open.html"
};
static const unsigned char file26[] = {
#embed "../../Themes/plain/partials/plan-progress.html"
};
static const unsigned char file27[] = {
#embed "../../Themes/plain/partials/plan-row.html"
};
static const unsigned char file28[] = {
#embed "../../Themes/plain/partials/plan-theme.html"
};
static const unsigned char file29[] = {
#embed "../../Themes/plain/partials/subsections.html"
};
static const unsigned char file30[] = {
#embed "../../Themes/plain/theme.yaml"
};
static const unsigned char file31[] = {
#embed "../../Themes/plain/words/en.yaml"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  long size;
} files[] = {
  {"assets/site.css", file0, sizeof file0},
  {"layouts/base.html", file1, sizeof file1},
  {"layouts/home.html", file2, sizeof file2},
  {"layouts/not-found.html", file3, sizeof file3},
  {"layouts/page.html", file4, sizeof file4},
  {"layouts/plan.html", file5, sizeof file5},
  {"layouts/redirect.html", file6, sizeof file6},
  {"layouts/section.html", file7, sizeof file7},
  {"layouts/tag.html", file8, sizeof file8},
  {"layouts/tags.html", file9, sizeof file9},
  {"partials/breadcrumbs.html", file10, sizeof file10},
  {"partials/contents.html", file11, sizeof file11},
  {"partials/entry.html", file12, sizeof file12},
  {"partials/footer.html", file13, sizeof file13},
  {"partials/head.html", file14, sizeof file14},
  {"partials/header.html", file15, sizeof file15},
  {"partials/neighbours.html", file16, sizeof file16},
  {"partials/page-body.html", file17, sizeof file17},
  {"partials/page-facts.html", file18, sizeof file18},
  {"partials/page-head.html", file19, sizeof file19},
  {"partials/page-list.html", file20, sizeof file20},
  {"partials/pagination.html", file21, sizeof file21},
  {"partials/plan-contents.html", file22, sizeof file22},
  {"partials/plan-due.html", file23, sizeof file23},
  {"partials/plan-facts.html", file24, sizeof file24},
  {"partials/plan-open.html", file25, sizeof file25},
  {"partials/plan-progress.html", file26, sizeof file26},
  {"partials/plan-row.html", file27, sizeof file27},
  {"partials/plan-theme.html", file28, sizeof file28},
  {"partials/subsections.html", file29, sizeof file29},
  {"theme.yaml", file30, sizeof file30},
  {"words/en.yaml", file31, sizeof file31},
};

int candour_plain_count(void) { return sizeof files / sizeof *files; }
const char *candour_plain_name(int index) { return files[index].name; }
const unsigned char *candour_plain_bytes(int index) { return files[index].bytes; }
long candour_plain_size(int index) { return files[index].size; }
