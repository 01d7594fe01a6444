// What the files of the module os share.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_OS_OS_H
#define KRAIT_MODULES_OS_OS_H

#include "objects/module.h"
#include "vm/port.h"

enum { MODE_KIND = 0xF000, MODE_DIRECTORY = 0x4000, MODE_FILE = 0x8000 };

extern const NativeModule path_module;
extern const Type stat_result_type, statvfs_result_type, uname_result_type;

// str or bytes: itself, or what __fspath__() gives.
Value os_fspath(Vm *vm, const Value *args);
// A path argument as str; `function` and `allowed` are for the message ("stat", "string, bytes or os.PathLike").
Value os_path_text(Vm *vm, Value path, const char *function, const char *allowed);
// The same for the port: there may be no zero in it.
Value os_path_from(Vm *vm, Value path, const char *function, const char *allowed);
// The result of a function about paths, in the type of its argument: bytes or str.
Value os_path_like(Vm *vm, Value argument, Value text);
FileStatus os_status_of(Vm *vm, Value path);

// os.stat(path), os.statvfs(path), os.uname()
Value os_stat(Vm *vm, const Value *args);
Value os_statvfs(Vm *vm, const Value *args);
Value os_uname(Vm *vm, const Value *args);

// os.open(path, flags, mode=0o777), os.close(fd), os.read(fd, length, /), os.write(fd, data, /), os.lseek(fd, position,
// whence, /), os.isatty(fd, /), os.ftruncate(fd, length, /), os.fsync(fd)
Value os_open(Vm *vm, const Value *args);
Value os_close(Vm *vm, const Value *args);
Value os_read(Vm *vm, const Value *args);
Value os_write(Vm *vm, const Value *args);
Value os_lseek(Vm *vm, const Value *args);
Value os_isatty(Vm *vm, const Value *args);
Value os_ftruncate(Vm *vm, const Value *args);
enum { O_READ_ONLY = 0, O_WRITE_ONLY = 1, O_READ_WRITE = 2, O_CREATE = 0x40, O_EXCLUSIVE = 0x80, O_TRUNCATE = 0x200, O_APPENDING = 0x400 };

#endif
