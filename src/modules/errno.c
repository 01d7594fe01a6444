// errno: the numbers of system errors by name, as the C library has them.
// SPDX-License-Identifier: MIT
#include <errno.h>

#include "objects/dict.h"
#include "objects/module.h"

#define NUMBERS(X) \
    X(E2BIG) X(EACCES) X(EADDRINUSE) X(EADDRNOTAVAIL) X(EAFNOSUPPORT) X(EAGAIN) X(EALREADY) X(EBADF) X(EBUSY) \
    X(ECANCELED) X(ECHILD) X(ECONNABORTED) X(ECONNREFUSED) X(ECONNRESET) X(EDEADLK) X(EDESTADDRREQ) X(EDOM) \
    X(EEXIST) X(EFAULT) X(EFBIG) X(EHOSTUNREACH) X(EILSEQ) X(EINPROGRESS) X(EINTR) X(EINVAL) X(EIO) X(EISCONN) \
    X(EISDIR) X(ELOOP) X(EMFILE) X(EMLINK) X(EMSGSIZE) X(ENAMETOOLONG) X(ENETDOWN) X(ENETUNREACH) X(ENFILE) \
    X(ENOBUFS) X(ENODEV) X(ENOENT) X(ENOEXEC) X(ENOLCK) X(ENOMEM) X(ENOPROTOOPT) X(ENOSPC) X(ENOSYS) X(ENOTCONN) \
    X(ENOTDIR) X(ENOTEMPTY) X(ENOTSOCK) X(ENOTSUP) X(ENOTTY) X(ENXIO) X(EOPNOTSUPP) X(EOVERFLOW) X(EPERM) X(EPIPE) \
    X(EPROTONOSUPPORT) X(EPROTOTYPE) X(ERANGE) X(EROFS) X(ESPIPE) X(ESHUTDOWN) X(ESRCH) X(ETIMEDOUT) X(ETXTBSY) X(EWOULDBLOCK) \
    X(EXDEV)

#define MEMBER(name) {NAME_##name, ROM_INT(name)},
static const Member errno_members[] = {NUMBERS(MEMBER)};
#undef MEMBER

// errno.errorcode: of two names of a number, the first.
static void errno_start(Vm *vm, Value dict) {
    Value names = dict_new(vm, 0);
    for (unsigned i = 0; i < sizeof errno_members / sizeof *errno_members; i++) {
        const Member *member = &errno_members[i];
        if (is_absent(dict_get(vm, names, member->value))) dict_set(vm, names, member->value, name_value((Name)member->name));
    }
    dict_set(vm, dict, name_value(NAME_errorcode), names);
}

const NativeModule errno_module = {.name = NAME_errno, .members = TABLE(errno_members), .start = errno_start};
