// os.stat(), os.statvfs() and os.uname(): tuples with names.
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "modules/os/os.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/struct_sequence.h"
#include "objects/tuple.h"
#include "vm/version.h"

enum { STAT_ITEMS = 16, STAT_VISIBLE = 10, STAT_UNNAMED = 3, UNAME_ITEMS = 5, STATVFS_ITEMS = 11, STATVFS_VISIBLE = 10, NANOSECONDS = 1000000000 };

// --- stat_result: times are ints in the sequence, floats and nanoseconds by name ---

static const Getter stat_getters[] = {
    STRUCT_FIELD(NAME_st_mode, 0),      STRUCT_FIELD(NAME_st_ino, 1),       STRUCT_FIELD(NAME_st_dev, 2),
    STRUCT_FIELD(NAME_st_nlink, 3),     STRUCT_FIELD(NAME_st_uid, 4),       STRUCT_FIELD(NAME_st_gid, 5),
    STRUCT_FIELD(NAME_st_size, 6),      STRUCT_FIELD(NAME_st_atime, 10),    STRUCT_FIELD(NAME_st_mtime, 11),
    STRUCT_FIELD(NAME_st_ctime, 12),    STRUCT_FIELD(NAME_st_atime_ns, 13), STRUCT_FIELD(NAME_st_mtime_ns, 14),
    STRUCT_FIELD(NAME_st_ctime_ns, 15),
};

static const Member stat_members[] = {STRUCT_MEMBERS(STAT_ITEMS, STAT_VISIBLE, STAT_UNNAMED)};

const Type stat_result_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .base = &tuple_type,
    .name = NAME_stat_result,
    .module_name = NAME_os,
    .kind = KIND_TUPLE,
    .slots = &struct_sequence_slots,
    .methods = STRUCT_METHODS,
    .getters = TABLE(stat_getters),
    .members = TABLE(stat_members),
    .construct = {NAME_structseq, 1, 1, struct_sequence_construct, "sequence, dict"},
    .flags = TYPE_IS_FINAL | TYPE_MATCHES_SEQUENCE,
};

FileStatus os_status_of(Vm *vm, Value path) {
    FileStatus status;
    Value text = os_path_from(vm, path, "stat", "string, bytes, os.PathLike or integer");
    if (port_file_status(str_text(text), &status) < 0) raise_os_error(vm, errno, path);
    return status;
}

Value os_stat(Vm *vm, const Value *args) {
    FileStatus status = os_status_of(vm, args[0]);
    int64_t times[] = {status.access_time_ns, status.modify_time_ns, status.change_time_ns};
    Value items[STAT_ITEMS] = {int_from_uint64(vm, status.mode),  int_from_uint64(vm, status.inode),
                               int_from_uint64(vm, status.device), int_from_uint64(vm, status.links),
                               int_from_uint64(vm, status.user),  int_from_uint64(vm, status.group),
                               int_from_int64(vm, status.size)};
    for (size_t i = 0; i < 3; i++) {
        items[7 + i] = int_from_int64(vm, times[i] / NANOSECONDS);
        items[10 + i] = float_new(vm, (double)times[i] / NANOSECONDS);
        items[13 + i] = int_from_int64(vm, times[i]);
    }
    return struct_sequence_new(vm, &stat_result_type, items);
}

// --- statvfs_result ---

static const Getter statvfs_getters[] = {
    STRUCT_FIELD(NAME_f_bsize, 0),  STRUCT_FIELD(NAME_f_frsize, 1), STRUCT_FIELD(NAME_f_blocks, 2),
    STRUCT_FIELD(NAME_f_bfree, 3),  STRUCT_FIELD(NAME_f_bavail, 4), STRUCT_FIELD(NAME_f_files, 5),
    STRUCT_FIELD(NAME_f_ffree, 6),  STRUCT_FIELD(NAME_f_favail, 7), STRUCT_FIELD(NAME_f_flag, 8),
    STRUCT_FIELD(NAME_f_namemax, 9), STRUCT_FIELD(NAME_f_fsid, 10),
};

static const Member statvfs_members[] = {STRUCT_MEMBERS(STATVFS_ITEMS, STATVFS_VISIBLE, 0)};

const Type statvfs_result_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .base = &tuple_type,
    .name = NAME_statvfs_result,
    .module_name = NAME_os,
    .kind = KIND_TUPLE,
    .slots = &struct_sequence_slots,
    .methods = STRUCT_METHODS,
    .getters = TABLE(statvfs_getters),
    .members = TABLE(statvfs_members),
    .construct = {NAME_structseq, 1, 1, struct_sequence_construct, "sequence, dict"},
    .flags = TYPE_IS_FINAL | TYPE_MATCHES_SEQUENCE,
};

Value os_statvfs(Vm *vm, const Value *args) {
    FileSystemStatus status;
    Value text = os_path_from(vm, args[0], "statvfs", "string, bytes, os.PathLike or integer");
    if (port_file_system_status(str_text(text), &status) < 0) raise_os_error(vm, errno, args[0]);
    uint64_t numbers[] = {status.block_size, status.fragment_size, status.blocks, status.free_blocks,
                          status.available_blocks, status.files, status.free_files, status.available_files,
                          status.flags, status.name_length_max, status.identity};
    Value items[STATVFS_ITEMS];
    for (size_t i = 0; i < STATVFS_ITEMS; i++) items[i] = int_from_uint64(vm, numbers[i]);
    return struct_sequence_new(vm, &statvfs_result_type, items);
}

// --- uname_result ---

static const Getter uname_getters[] = {
    STRUCT_FIELD(NAME_sysname, 0), STRUCT_FIELD(NAME_nodename, 1), STRUCT_FIELD(NAME_release, 2),
    STRUCT_FIELD(NAME_version, 3), STRUCT_FIELD(NAME_machine, 4),
};

static const Member uname_members[] = {STRUCT_MEMBERS(UNAME_ITEMS, UNAME_ITEMS, 0)};

const Type uname_result_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .base = &tuple_type,
    .name = NAME_uname_result,
    .module_name = NAME_posix,
    .kind = KIND_TUPLE,
    .slots = &struct_sequence_slots,
    .methods = STRUCT_METHODS,
    .getters = TABLE(uname_getters),
    .members = TABLE(uname_members),
    .construct = {NAME_structseq, 1, 1, struct_sequence_construct, "sequence, dict"},
    .flags = TYPE_IS_FINAL | TYPE_MATCHES_SEQUENCE,
};

Value os_uname(Vm *vm, const Value *args) {
    (void)args;
    Value items[UNAME_ITEMS] = {str_from_c(vm, "krait"), str_from_c(vm, KRAIT_PLATFORM), str_from_c(vm, KRAIT_VERSION),
                                str_from_c(vm, "krait " KRAIT_VERSION), str_from_c(vm, KRAIT_MACHINE)};
    return struct_sequence_new(vm, &uname_result_type, items);
}
