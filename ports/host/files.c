// Files and console of the host.
//
// Implements vm/port.h with POSIX calls. Output is kept in one buffer of this file until it is
// full, until a line ends on a terminal, or until something goes to standard error.
// SPDX-License-Identifier: MIT
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "vm/port.h"

// The modes are those before the user's umask is applied, as for other programs.
enum { OUTPUT_BUFFER_BYTES = 8192, NEW_FILE_MODE = 0666, NEW_DIRECTORY_MODE = 0777 };

// --- Console ---

static char output[OUTPUT_BUFFER_BYTES];
static size_t output_length;

// Goes on after signals and after parts: 0, or -1 with errno.
static int write_fully(int file, const char *text, size_t length) {
    while (length > 0) {
        ssize_t count = write(file, text, length);
        if (count < 0 && errno != EINTR) return -1;
        if (count < 0) continue;
        text += count;
        length -= (size_t)count;
    }
    return 0;
}

// What cannot be written is lost: it would be refused again. The buffer counts as empty before
// the attempt.
int port_flush(void) {
    size_t length = output_length;
    output_length = 0;
    return write_fully(1, output, length);
}

// A text longer than the buffer goes out directly, behind what was kept.
int port_write(int stream, const char *text, size_t length) {
    if (stream != 1) {
        port_flush();
        return write_fully(stream, text, length);
    }
    if (output_length + length > sizeof output && port_flush() < 0) return -1;
    if (length > sizeof output) return write_fully(1, text, length);
    memcpy(output + output_length, text, length);
    output_length += length;
    // Asked once: programs that write much would pay for the system call.
    static int is_terminal = -1;
    if (is_terminal < 0) is_terminal = isatty(1);
    return is_terminal && memchr(text, '\n', length) ? port_flush() : 0;
}

// --- Files ---

PathKind port_path_kind(const char *path) {
    struct stat status;
    if (stat(*path ? path : ".", &status) < 0) return PATH_NONE;
    return S_ISDIR(status.st_mode) ? PATH_DIRECTORY : PATH_FILE;
}

long port_file_size(const char *path) {
    struct stat status;
    if (stat(path, &status) < 0) return -1;
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return -1;
    }
    return (long)status.st_size;
}

// Errors of close() do not matter after reading; errno is that of the first failure.
long port_file_read(const char *path, size_t offset, char *buffer, size_t size) {
    int file = open(path, O_RDONLY);
    if (file < 0) return -1;
    ssize_t total = 0;
    while ((size_t)total < size) {
        ssize_t count = pread(file, buffer + total, size - (size_t)total, (off_t)offset + total);
        if (count <= 0) {
            if (count < 0) total = -1;
            break;
        }
        total += count;
    }
    int error = errno;
    close(file);
    errno = error;
    return (long)total;
}

// Not inherited by programs that are started from here.
int port_open(const char *path, int flags) {
    int access = flags & PORT_WRITE ? flags & PORT_READ ? O_RDWR : O_WRONLY : O_RDONLY;
    if (flags & PORT_CREATE) access |= O_CREAT;
    if (flags & PORT_TRUNCATE) access |= O_TRUNC;
    if (flags & PORT_APPEND) access |= O_APPEND;
    if (flags & PORT_EXCLUSIVE) access |= O_EXCL;
    return open(path, access | O_CLOEXEC, NEW_FILE_MODE);
}

long port_read(int file, char *buffer, size_t size) { return (long)read(file, buffer, size); }
long port_write_file(int file, const char *bytes, size_t size) { return (long)write(file, bytes, size); }
int64_t port_seek(int file, int64_t offset, int whence) { return (int64_t)lseek(file, (off_t)offset, whence); }
int port_truncate(int file, int64_t size) { return ftruncate(file, (off_t)size); }
int port_close(int file) { return close(file); }
bool port_is_terminal(int file) { return isatty(file); }

// --- unicode.dat ---

// In the folder of the executable.
static int open_beside_executable(const char *name) {
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    while (length > 0 && path[length - 1] != '/') length--;
    if (length <= 0 || (size_t)length + strlen(name) >= sizeof path) return -1;
    strcpy(path + length, name);
    return port_open(path, PORT_READ);
}

// A file named in the environment takes the place of the others.
static int open_data(void) {
    const char *path = getenv("KRAITDATA");
    if (path) return port_open(path, PORT_READ);
    int file = open_beside_executable("unicode.dat");
    return file < 0 ? open_beside_executable("../share/krait/unicode.dat") : file;
}

// The file stays open.
long port_data_read(size_t offset, char *buffer, size_t size) {
    enum { NOT_OPENED = -2 };
    static int file = NOT_OPENED;
    if (file == NOT_OPENED) file = open_data();
    return (long)pread(file, buffer, size, (off_t)offset);
}

// --- Folders ---

int port_remove(const char *path) { return unlink(path); }
int port_rename(const char *from, const char *to) { return rename(from, to); }
int port_make_directory(const char *path) { return mkdir(path, NEW_DIRECTORY_MODE); }
int port_remove_directory(const char *path) { return rmdir(path); }
int port_change_directory(const char *path) { return chdir(path); }
int port_current_directory(char *buffer, size_t size) { return getcwd(buffer, size) ? 0 : -1; }

// Goes through the folder anew for each entry: no state is kept between calls, and listings
// are short.
int port_list_directory(const char *path, size_t index, char *name, size_t size) {
    DIR *folder = opendir(path);
    if (!folder) return -1;
    struct dirent *entry;
    int found = 0;
    while (!found && (entry = readdir(folder))) {
        bool is_self = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
        if (is_self || index-- > 0) continue;
        snprintf(name, size, "%s", entry->d_name);
        found = 1;
    }
    closedir(folder);
    return found;
}

// Fits for 292 years around 1970.
static int64_t nanoseconds(struct timespec time) { return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec; }

// The fields in the order of FileStatus.
int port_file_status(const char *path, FileStatus *status) {
    struct stat found;
    if (stat(path, &found) < 0) return -1;
    *status = (FileStatus){found.st_mode, found.st_size, nanoseconds(found.st_atim), nanoseconds(found.st_mtim),
                           nanoseconds(found.st_ctim), found.st_ino,
                           (uint32_t)found.st_nlink, found.st_uid, found.st_gid, (uint32_t)found.st_dev};
    return 0;
}

int port_file_system_status(const char *path, FileSystemStatus *status) {
    struct statvfs found;
    if (statvfs(path, &found) < 0) return -1;
    *status = (FileSystemStatus){found.f_bsize, found.f_frsize, found.f_blocks, found.f_bfree, found.f_bavail, found.f_files,
                                 found.f_ffree, found.f_favail, found.f_flag,   found.f_namemax, found.f_fsid};
    return 0;
}

void port_sync(void) { sync(); }

const char *port_environment(const char *name) { return getenv(name); }

int port_set_environment(const char *name, const char *value) { return value ? setenv(name, value, true) : unsetenv(name); }

const char *port_environment_entry(size_t index) {
    extern char **environ;
    for (size_t i = 0; environ && environ[i]; i++) {
        if (i == index) return environ[i];
    }
    return NULL;
}
