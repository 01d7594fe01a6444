// The image of the library's Python part, as a section of the executable's own file that the system does not load.
// SPDX-License-Identifier: MIT
#include <errno.h>
#include <link.h>
#include <string.h>
#include <unistd.h>

#include "vm/port.h"

#define SECTION ".krait_library"

// Without the flag "a", a section is not loaded.
__asm__(".pushsection " SECTION ",\"\",%progbits\n.incbin \"" KRAIT_LIBRARY_IMAGE "\"\n.popsection\n");

// Where the image is: ELF's section headers tell (System V ABI, chapter 4). Size 0 if it is gone.
typedef struct Image {
    int file;
    off_t start;
    size_t size;
} Image;

static bool has_name(int file, const ElfW(Shdr) *names, const ElfW(Shdr) *section) {
    char name[sizeof SECTION];
    ssize_t count = pread(file, name, sizeof name, (off_t)(names->sh_offset + section->sh_name));
    return count == sizeof name && memcmp(name, SECTION, sizeof name) == 0;
}

static Image find_image(void) {
    Image image = {port_open("/proc/self/exe", PORT_READ), 0, 0};
    ElfW(Ehdr) header;
    ElfW(Shdr) names, section;
    if (pread(image.file, &header, sizeof header, 0) != sizeof header) return image;
    off_t headers = (off_t)header.e_shoff, names_at = headers + (off_t)header.e_shstrndx * (off_t)sizeof names;
    if (pread(image.file, &names, sizeof names, names_at) != sizeof names) return image;
    for (unsigned i = 0; i < header.e_shnum && !image.size; i++) {
        ssize_t count = pread(image.file, &section, sizeof section, headers + (off_t)(i * sizeof section));
        if (count != sizeof section || !has_name(image.file, &names, &section)) continue;
        image = (Image){image.file, (off_t)section.sh_offset, section.sh_size};
    }
    return image;
}

// The file stays open: a program may be replaced while it runs.
long port_library_read(size_t offset, char *buffer, size_t size) {
    static Image image;
    if (!image.file) image = find_image();
    if (offset > image.size) return 0;
    if (size > image.size - offset) size = image.size - offset;
    return (long)pread(image.file, buffer, size, image.start + (off_t)offset);
}
