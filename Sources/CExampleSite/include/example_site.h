#pragma once
#include <stddef.h>

// The files of the example site, as they were when the binary was built.
int candour_example_count(void);
const char *candour_example_name(int index);
const unsigned char *candour_example_bytes(int index);
long candour_example_size(int index);
