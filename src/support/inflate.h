// Decompression of gzip data (RFC 1951 and 1952), all at once into a buffer of the right size.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_INFLATE_H
#define KRAIT_SUPPORT_INFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Length of the decompressed data, as the end of the gzip data says.
size_t gzip_size(const uint8_t *data, size_t length);
// Decompresses into out[0 .. size-1]; false if the data is malformed or of another size. The checksum is not read.
bool gzip_expand(const uint8_t *data, size_t length, uint8_t *out, size_t size);

#endif
