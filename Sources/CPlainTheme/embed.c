// Made by Scripts/embed-theme: the files of Themes/plain that go into the binary.
// #embed costs half a second for 3 MB; SwiftPM's own .embedInCode 19 seconds for 100 KB.
#include "plain_theme.h"

static const unsigned char file0[] = {
#embed "../../Themes/plain/assets/agree.css"
};
static const unsigned char file1[] = {
#embed "../../Themes/plain/assets/easy-read.css"
};
static const unsigned char file2[] = {
#embed "../../Themes/plain/assets/easy-read.js"
};
static const unsigned char file3[] = {
#embed "../../Themes/plain/assets/find.css"
};
static const unsigned char file4[] = {
#embed "../../Themes/plain/assets/find.js"
};
static const unsigned char file5[] = {
#embed "../../Themes/plain/assets/site.css"
};
static const unsigned char file6[] = {
#embed "../../Themes/plain/blocks/actions.html"
};
static const unsigned char file7[] = {
#embed "../../Themes/plain/blocks/contact.html"
};
static const unsigned char file8[] = {
#embed "../../Themes/plain/blocks/credits.html"
};
static const unsigned char file9[] = {
#embed "../../Themes/plain/blocks/plan.html"
};
static const unsigned char file10[] = {
#embed "../../Themes/plain/blocks/privacy.html"
};
static const unsigned char file11[] = {
#embed "../../Themes/plain/blocks/schedule.html"
};
static const unsigned char file12[] = {
#embed "../../Themes/plain/blocks/services.html"
};
static const unsigned char file13[] = {
#embed "../../Themes/plain/blocks/you-said.html"
};
static const unsigned char file14[] = {
#embed "../../Themes/plain/layouts/actions.html"
};
static const unsigned char file15[] = {
#embed "../../Themes/plain/layouts/area.html"
};
static const unsigned char file16[] = {
#embed "../../Themes/plain/layouts/base.html"
};
static const unsigned char file17[] = {
#embed "../../Themes/plain/layouts/collaborative.html"
};
static const unsigned char file18[] = {
#embed "../../Themes/plain/layouts/downloads.html"
};
static const unsigned char file19[] = {
#embed "../../Themes/plain/layouts/easy-read.html"
};
static const unsigned char file20[] = {
#embed "../../Themes/plain/layouts/find.html"
};
static const unsigned char file21[] = {
#embed "../../Themes/plain/layouts/home.html"
};
static const unsigned char file22[] = {
#embed "../../Themes/plain/layouts/not-found.html"
};
static const unsigned char file23[] = {
#embed "../../Themes/plain/layouts/page.html"
};
static const unsigned char file24[] = {
#embed "../../Themes/plain/layouts/plan.html"
};
static const unsigned char file25[] = {
#embed "../../Themes/plain/layouts/quarter.html"
};
static const unsigned char file26[] = {
#embed "../../Themes/plain/layouts/redirect.html"
};
static const unsigned char file27[] = {
#embed "../../Themes/plain/layouts/region.html"
};
static const unsigned char file28[] = {
#embed "../../Themes/plain/layouts/section.html"
};
static const unsigned char file29[] = {
#embed "../../Themes/plain/layouts/service.html"
};
static const unsigned char file30[] = {
#embed "../../Themes/plain/layouts/services.html"
};
static const unsigned char file31[] = {
#embed "../../Themes/plain/layouts/standard.html"
};
static const unsigned char file32[] = {
#embed "../../Themes/plain/layouts/standards.html"
};
static const unsigned char file33[] = {
#embed "../../Themes/plain/layouts/tag.html"
};
static const unsigned char file34[] = {
#embed "../../Themes/plain/layouts/tags.html"
};
static const unsigned char file35[] = {
#embed "../../Themes/plain/layouts/team.html"
};
static const unsigned char file36[] = {
#embed "../../Themes/plain/layouts/year.html"
};
static const unsigned char file37[] = {
#embed "../../Themes/plain/partials/action-fold.html"
};
static const unsigned char file38[] = {
#embed "../../Themes/plain/partials/action-group.html"
};
static const unsigned char file39[] = {
#embed "../../Themes/plain/partials/action-list.html"
};
static const unsigned char file40[] = {
#embed "../../Themes/plain/partials/action.html"
};
static const unsigned char file41[] = {
#embed "../../Themes/plain/partials/actions-contents.html"
};
static const unsigned char file42[] = {
#embed "../../Themes/plain/partials/agree-rating.html"
};
static const unsigned char file43[] = {
#embed "../../Themes/plain/partials/agree.html"
};
static const unsigned char file44[] = {
#embed "../../Themes/plain/partials/breadcrumbs.html"
};
static const unsigned char file45[] = {
#embed "../../Themes/plain/partials/change.html"
};
static const unsigned char file46[] = {
#embed "../../Themes/plain/partials/contents.html"
};
static const unsigned char file47[] = {
#embed "../../Themes/plain/partials/coverage.html"
};
static const unsigned char file48[] = {
#embed "../../Themes/plain/partials/easy-read-facts.html"
};
static const unsigned char file49[] = {
#embed "../../Themes/plain/partials/easy-read-tools.html"
};
static const unsigned char file50[] = {
#embed "../../Themes/plain/partials/entry.html"
};
static const unsigned char file51[] = {
#embed "../../Themes/plain/partials/feedback-counts.html"
};
static const unsigned char file52[] = {
#embed "../../Themes/plain/partials/figure-result.html"
};
static const unsigned char file53[] = {
#embed "../../Themes/plain/partials/find-box.html"
};
static const unsigned char file54[] = {
#embed "../../Themes/plain/partials/footer.html"
};
static const unsigned char file55[] = {
#embed "../../Themes/plain/partials/group-body.html"
};
static const unsigned char file56[] = {
#embed "../../Themes/plain/partials/group-coverage.html"
};
static const unsigned char file57[] = {
#embed "../../Themes/plain/partials/group-lead.html"
};
static const unsigned char file58[] = {
#embed "../../Themes/plain/partials/group-result.html"
};
static const unsigned char file59[] = {
#embed "../../Themes/plain/partials/head.html"
};
static const unsigned char file60[] = {
#embed "../../Themes/plain/partials/header.html"
};
static const unsigned char file61[] = {
#embed "../../Themes/plain/partials/how-means-work.html"
};
static const unsigned char file62[] = {
#embed "../../Themes/plain/partials/neighbours.html"
};
static const unsigned char file63[] = {
#embed "../../Themes/plain/partials/page-body.html"
};
static const unsigned char file64[] = {
#embed "../../Themes/plain/partials/page-facts.html"
};
static const unsigned char file65[] = {
#embed "../../Themes/plain/partials/page-head.html"
};
static const unsigned char file66[] = {
#embed "../../Themes/plain/partials/page-list.html"
};
static const unsigned char file67[] = {
#embed "../../Themes/plain/partials/pagination.html"
};
static const unsigned char file68[] = {
#embed "../../Themes/plain/partials/picture-credit.html"
};
static const unsigned char file69[] = {
#embed "../../Themes/plain/partials/plan-contents.html"
};
static const unsigned char file70[] = {
#embed "../../Themes/plain/partials/plan-due.html"
};
static const unsigned char file71[] = {
#embed "../../Themes/plain/partials/plan-facts.html"
};
static const unsigned char file72[] = {
#embed "../../Themes/plain/partials/plan-open.html"
};
static const unsigned char file73[] = {
#embed "../../Themes/plain/partials/plan-progress.html"
};
static const unsigned char file74[] = {
#embed "../../Themes/plain/partials/plan-row.html"
};
static const unsigned char file75[] = {
#embed "../../Themes/plain/partials/plan-theme.html"
};
static const unsigned char file76[] = {
#embed "../../Themes/plain/partials/reply-card.html"
};
static const unsigned char file77[] = {
#embed "../../Themes/plain/partials/result-headline.html"
};
static const unsigned char file78[] = {
#embed "../../Themes/plain/partials/result-printed.html"
};
static const unsigned char file79[] = {
#embed "../../Themes/plain/partials/result-rows.html"
};
static const unsigned char file80[] = {
#embed "../../Themes/plain/partials/result-summary.html"
};
static const unsigned char file81[] = {
#embed "../../Themes/plain/partials/result-title.html"
};
static const unsigned char file82[] = {
#embed "../../Themes/plain/partials/schedule-row.html"
};
static const unsigned char file83[] = {
#embed "../../Themes/plain/partials/score-notes.html"
};
static const unsigned char file84[] = {
#embed "../../Themes/plain/partials/service-entry.html"
};
static const unsigned char file85[] = {
#embed "../../Themes/plain/partials/service-facts.html"
};
static const unsigned char file86[] = {
#embed "../../Themes/plain/partials/service-lead.html"
};
static const unsigned char file87[] = {
#embed "../../Themes/plain/partials/service-result.html"
};
static const unsigned char file88[] = {
#embed "../../Themes/plain/partials/spread.html"
};
static const unsigned char file89[] = {
#embed "../../Themes/plain/partials/standard-item.html"
};
static const unsigned char file90[] = {
#embed "../../Themes/plain/partials/subsections.html"
};
static const unsigned char file91[] = {
#embed "../../Themes/plain/partials/what-could-be-better.html"
};
static const unsigned char file92[] = {
#embed "../../Themes/plain/partials/what-is-good.html"
};
static const unsigned char file93[] = {
#embed "../../Themes/plain/partials/year-results.html"
};
static const unsigned char file94[] = {
#embed "../../Themes/plain/theme.yaml"
};
static const unsigned char file95[] = {
#embed "../../Themes/plain/words/en.yaml"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  long size;
} files[] = {
  {"assets/agree.css", file0, sizeof file0},
  {"assets/easy-read.css", file1, sizeof file1},
  {"assets/easy-read.js", file2, sizeof file2},
  {"assets/find.css", file3, sizeof file3},
  {"assets/find.js", file4, sizeof file4},
  {"assets/site.css", file5, sizeof file5},
  {"blocks/actions.html", file6, sizeof file6},
  {"blocks/contact.html", file7, sizeof file7},
  {"blocks/credits.html", file8, sizeof file8},
  {"blocks/plan.html", file9, sizeof file9},
  {"blocks/privacy.html", file10, sizeof file10},
  {"blocks/schedule.html", file11, sizeof file11},
  {"blocks/services.html", file12, sizeof file12},
  {"blocks/you-said.html", file13, sizeof file13},
  {"layouts/actions.html", file14, sizeof file14},
  {"layouts/area.html", file15, sizeof file15},
  {"layouts/base.html", file16, sizeof file16},
  {"layouts/collaborative.html", file17, sizeof file17},
  {"layouts/downloads.html", file18, sizeof file18},
  {"layouts/easy-read.html", file19, sizeof file19},
  {"layouts/find.html", file20, sizeof file20},
  {"layouts/home.html", file21, sizeof file21},
  {"layouts/not-found.html", file22, sizeof file22},
  {"layouts/page.html", file23, sizeof file23},
  {"layouts/plan.html", file24, sizeof file24},
  {"layouts/quarter.html", file25, sizeof file25},
  {"layouts/redirect.html", file26, sizeof file26},
  {"layouts/region.html", file27, sizeof file27},
  {"layouts/section.html", file28, sizeof file28},
  {"layouts/service.html", file29, sizeof file29},
  {"layouts/services.html", file30, sizeof file30},
  {"layouts/standard.html", file31, sizeof file31},
  {"layouts/standards.html", file32, sizeof file32},
  {"layouts/tag.html", file33, sizeof file33},
  {"layouts/tags.html", file34, sizeof file34},
  {"layouts/team.html", file35, sizeof file35},
  {"layouts/year.html", file36, sizeof file36},
  {"partials/action-fold.html", file37, sizeof file37},
  {"partials/action-group.html", file38, sizeof file38},
  {"partials/action-list.html", file39, sizeof file39},
  {"partials/action.html", file40, sizeof file40},
  {"partials/actions-contents.html", file41, sizeof file41},
  {"partials/agree-rating.html", file42, sizeof file42},
  {"partials/agree.html", file43, sizeof file43},
  {"partials/breadcrumbs.html", file44, sizeof file44},
  {"partials/change.html", file45, sizeof file45},
  {"partials/contents.html", file46, sizeof file46},
  {"partials/coverage.html", file47, sizeof file47},
  {"partials/easy-read-facts.html", file48, sizeof file48},
  {"partials/easy-read-tools.html", file49, sizeof file49},
  {"partials/entry.html", file50, sizeof file50},
  {"partials/feedback-counts.html", file51, sizeof file51},
  {"partials/figure-result.html", file52, sizeof file52},
  {"partials/find-box.html", file53, sizeof file53},
  {"partials/footer.html", file54, sizeof file54},
  {"partials/group-body.html", file55, sizeof file55},
  {"partials/group-coverage.html", file56, sizeof file56},
  {"partials/group-lead.html", file57, sizeof file57},
  {"partials/group-result.html", file58, sizeof file58},
  {"partials/head.html", file59, sizeof file59},
  {"partials/header.html", file60, sizeof file60},
  {"partials/how-means-work.html", file61, sizeof file61},
  {"partials/neighbours.html", file62, sizeof file62},
  {"partials/page-body.html", file63, sizeof file63},
  {"partials/page-facts.html", file64, sizeof file64},
  {"partials/page-head.html", file65, sizeof file65},
  {"partials/page-list.html", file66, sizeof file66},
  {"partials/pagination.html", file67, sizeof file67},
  {"partials/picture-credit.html", file68, sizeof file68},
  {"partials/plan-contents.html", file69, sizeof file69},
  {"partials/plan-due.html", file70, sizeof file70},
  {"partials/plan-facts.html", file71, sizeof file71},
  {"partials/plan-open.html", file72, sizeof file72},
  {"partials/plan-progress.html", file73, sizeof file73},
  {"partials/plan-row.html", file74, sizeof file74},
  {"partials/plan-theme.html", file75, sizeof file75},
  {"partials/reply-card.html", file76, sizeof file76},
  {"partials/result-headline.html", file77, sizeof file77},
  {"partials/result-printed.html", file78, sizeof file78},
  {"partials/result-rows.html", file79, sizeof file79},
  {"partials/result-summary.html", file80, sizeof file80},
  {"partials/result-title.html", file81, sizeof file81},
  {"partials/schedule-row.html", file82, sizeof file82},
  {"partials/score-notes.html", file83, sizeof file83},
  {"partials/service-entry.html", file84, sizeof file84},
  {"partials/service-facts.html", file85, sizeof file85},
  {"partials/service-lead.html", file86, sizeof file86},
  {"partials/service-result.html", file87, sizeof file87},
  {"partials/spread.html", file88, sizeof file88},
  {"partials/standard-item.html", file89, sizeof file89},
  {"partials/subsections.html", file90, sizeof file90},
  {"partials/what-could-be-better.html", file91, sizeof file91},
  {"partials/what-is-good.html", file92, sizeof file92},
  {"partials/year-results.html", file93, sizeof file93},
  {"theme.yaml", file94, sizeof file94},
  {"words/en.yaml", file95, sizeof file95},
};

int candour_plain_count(void) { return sizeof files / sizeof *files; }
const char *candour_plain_name(int index) { return files[index].name; }
const unsigned char *candour_plain_bytes(int index) { return files[index].bytes; }
long candour_plain_size(int index) { return files[index].size; }
