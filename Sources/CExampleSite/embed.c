// Made by Scripts/embed-theme: the files of the example site that go into the binary.
// #embed costs half a second for 3 MB; SwiftPM's own .embedInCode 19 seconds for 100 KB.
#include "example_site.h"

static const unsigned char file0[] = {
#embed "../../Tests/Sites/valid/example/Content/data/actions.csv"
};
static const unsigned char file1[] = {
#embed "../../Tests/Sites/valid/example/Content/data/collaboratives.csv"
};
static const unsigned char file2[] = {
#embed "../../Tests/Sites/valid/example/Content/data/feedback.csv"
};
static const unsigned char file3[] = {
#embed "../../Tests/Sites/valid/example/Content/data/schedule.csv"
};
static const unsigned char file4[] = {
#embed "../../Tests/Sites/valid/example/Content/data/scores/2024-welcome.csv"
};
static const unsigned char file5[] = {
#embed "../../Tests/Sites/valid/example/Content/data/scores/2025-welcome.csv"
};
static const unsigned char file6[] = {
#embed "../../Tests/Sites/valid/example/Content/data/services.csv"
};
static const unsigned char file7[] = {
#embed "../../Tests/Sites/valid/example/Content/data/submissions.csv"
};
static const unsigned char file8[] = {
#embed "../../Tests/Sites/valid/example/Content/guidance/index.md"
};
static const unsigned char file9[] = {
#embed "../../Tests/Sites/valid/example/Content/guidance/scoring.easy.md"
};
static const unsigned char file10[] = {
#embed "../../Tests/Sites/valid/example/Content/guidance/scoring.md"
};
static const unsigned char file11[] = {
#embed "../../Tests/Sites/valid/example/Content/index.md"
};
static const unsigned char file12[] = {
#embed "../../Tests/Sites/valid/example/Content/news/index.md"
};
static const unsigned char file13[] = {
#embed "../../Tests/Sites/valid/example/Content/news/we-begin.md"
};
static const unsigned char file14[] = {
#embed "../../Tests/Sites/valid/example/Content/practice/index.md"
};
static const unsigned char file15[] = {
#embed "../../Tests/Sites/valid/example/Content/practice/welcome-supper.md"
};
static const unsigned char file16[] = {
#embed "../../Tests/Sites/valid/example/Content/results/2025-quarter-1.md"
};
static const unsigned char file17[] = {
#embed "../../Tests/Sites/valid/example/Content/results/index.md"
};
static const unsigned char file18[] = {
#embed "../../Tests/Sites/valid/example/Content/services/cherry-house.md"
};
static const unsigned char file19[] = {
#embed "../../Tests/Sites/valid/example/Content/site.yaml"
};
static const unsigned char file20[] = {
#embed "../../Tests/Sites/valid/example/Content/standards/index.md"
};
static const unsigned char file21[] = {
#embed "../../Tests/Sites/valid/example/Content/standards/welcome/2024.md"
};
static const unsigned char file22[] = {
#embed "../../Tests/Sites/valid/example/Content/standards/welcome/2025.md"
};
static const unsigned char file23[] = {
#embed "../../Tests/Sites/valid/example/Content/standards/welcome/index.md"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  long size;
} files[] = {
  {"Content/data/actions.csv", file0, sizeof file0},
  {"Content/data/collaboratives.csv", file1, sizeof file1},
  {"Content/data/feedback.csv", file2, sizeof file2},
  {"Content/data/schedule.csv", file3, sizeof file3},
  {"Content/data/scores/2024-welcome.csv", file4, sizeof file4},
  {"Content/data/scores/2025-welcome.csv", file5, sizeof file5},
  {"Content/data/services.csv", file6, sizeof file6},
  {"Content/data/submissions.csv", file7, sizeof file7},
  {"Content/guidance/index.md", file8, sizeof file8},
  {"Content/guidance/scoring.easy.md", file9, sizeof file9},
  {"Content/guidance/scoring.md", file10, sizeof file10},
  {"Content/index.md", file11, sizeof file11},
  {"Content/news/index.md", file12, sizeof file12},
  {"Content/news/we-begin.md", file13, sizeof file13},
  {"Content/practice/index.md", file14, sizeof file14},
  {"Content/practice/welcome-supper.md", file15, sizeof file15},
  {"Content/results/2025-quarter-1.md", file16, sizeof file16},
  {"Content/results/index.md", file17, sizeof file17},
  {"Content/services/cherry-house.md", file18, sizeof file18},
  {"Content/site.yaml", file19, sizeof file19},
  {"Content/standards/index.md", file20, sizeof file20},
  {"Content/standards/welcome/2024.md", file21, sizeof file21},
  {"Content/standards/welcome/2025.md", file22, sizeof file22},
  {"Content/standards/welcome/index.md", file23, sizeof file23},
};

int candour_example_count(void) { return sizeof files / sizeof *files; }
const char *candour_example_name(int index) { return files[index].name; }
const unsigned char *candour_example_bytes(int index) { return files[index].bytes; }
long candour_example_size(int index) { return files[index].size; }
