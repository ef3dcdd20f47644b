#pragma once
#include <stddef.h>

// The files of Themes/plain, as they were when the binary was built.
int candour_plain_count(void);
const char *candour_plain_name(int index);
const unsigned char *candour_plain_bytes(int index);
long candour_plain_size(int index);
