// SHA-512 (FIPS 180-4) of bytes that are all at hand.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_SHA512_H
#define KRAIT_SUPPORT_SHA512_H

#include <stddef.h>
#include <stdint.h>

// Length of a digest.
enum { SHA512_BYTES = 64 };

// Reads data[0 .. length-1]; takes about 500 bytes of C stack.
void sha512(const void *data, size_t length, uint8_t digest[SHA512_BYTES]);

#endif
