// What a port gives to the core besides hal/: its files, its console text, its list of modules.
// None of these raises or allocates in the heap. Functions that fail return -1 and set errno.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_PORT_H
#define KRAIT_VM_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The empty path is the current folder. PATH_NONE is also what cannot be looked at.
typedef enum PathKind { PATH_NONE, PATH_FILE, PATH_DIRECTORY } PathKind;
PathKind port_path_kind(const char *path);
// Size of a file in bytes; -1 with EISDIR for a folder.
long port_file_size(const char *path);
// Reads up to `size` bytes from `offset` without keeping the file open; returns the count
// read, less than `size` only at the file's end.
long port_file_read(const char *path, size_t offset, char *buffer, size_t size);
// The same from unicode.dat (docs/unicode.md), wherever the port keeps it; -1 if it has none.
long port_data_read(size_t offset, char *buffer, size_t size);

// The same from the image of the library's Python part (frozen.h), wherever the port keeps it; 0 behind its end.
long port_library_read(size_t offset, char *buffer, size_t size);

// Console text. stream: 1 output, 2 errors. Output may be kept back until port_flush(): an error may show there only.
// 0 or -1. Errors go out at once, behind what of the output was kept back.
int port_write(int stream, const char *text, size_t length);
int port_flush(void);

// Open files, by small numbers 0 and up; 0, 1 and 2 are the console. Flags as in POSIX open():
// PORT_*.
enum { PORT_READ = 1, PORT_WRITE = 2, PORT_CREATE = 4, PORT_TRUNCATE = 8, PORT_APPEND = 16, PORT_EXCLUSIVE = 32 };
int port_open(const char *path, int flags);
long port_read(int file, char *buffer, size_t size);              // may block; 0 at the end
long port_write_file(int file, const char *bytes, size_t size);   // may write less
int64_t port_seek(int file, int64_t offset, int whence);          // 0 start, 1 current, 2 end
int port_truncate(int file, int64_t size);
int port_close(int file);
bool port_is_terminal(int file);

// Folders.
// Paths are relative to the current folder. All of these return 0 or -1.
int port_remove(const char *path);
int port_rename(const char *from, const char *to);
int port_make_directory(const char *path);
int port_remove_directory(const char *path);
int port_change_directory(const char *path);
// NUL-terminated into buffer[size]; -1 with ERANGE if it is longer.
int port_current_directory(char *buffer, size_t size);
// Entry `index` of a folder: its name into `name`; 1 if there is one, 0 after the last.
int port_list_directory(const char *path, size_t index, char *name, size_t size);
typedef struct FileStatus {
    // POSIX st_mode: kind and permissions. A port without them makes up what fits.
    uint32_t mode;
    int64_t size;
    int64_t access_time_ns, modify_time_ns, change_time_ns;    // since 1970
    uint64_t inode;
    uint32_t links, user, group, device;
} FileStatus;
int port_file_status(const char *path, FileStatus *status);
// The file system that holds `path`, as POSIX statvfs() tells.
typedef struct FileSystemStatus {
    uint64_t block_size, fragment_size, blocks, free_blocks, available_blocks;
    uint64_t files, free_files, available_files, flags, name_length_max, identity;
} FileSystemStatus;
int port_file_system_status(const char *path, FileSystemStatus *status);
void port_sync(void);                                 // all that was written is on the medium after this
const char *port_environment(const char *name);       // NULL if unset
int port_set_environment(const char *name, const char *value);    // NULL value: unset
const char *port_environment_entry(size_t index);     // "NAME=value", NULL after the last

#endif
