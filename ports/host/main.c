// The command `krait`.
//
// Reads the command line, reserves the heap, starts the Vm, runs one thing, perhaps goes on
// with the prompt, and tidies up: atexit functions, finalizers, what of the output is still
// kept back. The exit status is the program's, or what CPython returns in the same situation.
// SPDX-License-Identifier: MIT
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "compiler/code_file.h"
#include "compiler/compile.h"
#include "compiler/disassemble.h"
#include "modules/atexit.h"
#include "modules/io_file.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "sim/sim.h"
#include "vm/port.h"
#include "vm/run.h"
#include "repl/prompt.h"
#include "repl/uncaught.h"
#include "vm/version.h"

// CPython's numbers: 120 says that output could not be written at the end, 130 is 128 +
// SIGINT.
enum { EXIT_USAGE = 2, EXIT_NOT_WRITTEN = 120, EXIT_INTERRUPTED = 130, SMALLEST_HEAP = 2048 };
static const size_t LARGEST_DEFAULT_HEAP = (size_t)4 << 30;    // address space; memory is used as needed
static const size_t SMALLEST_DEFAULT_HEAP = (size_t)1 << 20, HEAP_NOT_CHOSEN = SIZE_MAX;

// What the command line asks for.
typedef enum Action { RUN_FILE, RUN_COMMAND, RUN_MODULE, RUN_STDIN, RUN_PROMPT, COMPILE_ONLY, COMPILE_TO_FILE, DISASSEMBLE } Action;

typedef struct CommandLine {
    Action action;
    const char *subject;     // file, command or module
    const char *output;      // COMPILE_TO_FILE: the .kbc file, NULL for the usual one
    int first_argument;      // index into argv of what goes into sys.argv after the subject
    bool interactive;        // -i
    size_t heap_bytes;       // or HEAP_NOT_CHOSEN
    unsigned long fail_allocation;
    int argc;
    char **argv;
} CommandLine;

// Static, since the signal handler has to find it.
static Vm vm_storage;

// --- Command line ---

static void print_help(void) {
    puts("usage: krait [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
         "       krait compile file [output]\n"
         "       krait dis file\n"
         "-c cmd   : program passed in as string\n"
         "-m mod   : run library module as a script\n"
         "-i       : go on with the prompt after running the script\n"
         "-X opt   : heapsize=N[k|m|g]   limit of the heap\n"
         "           compile-only        parse and compile the file, run nothing\n"
         "           pins                print each change of a pin of the simulated board\n"
         "--version, --help\n"
         "-        : program read from standard input\n"
         "KRAITPATH holds further folders for imports, separated by ':'");
}

// N, or N with k, m or g. False for anything else and for what does not fit a size_t.
static bool parse_size(const char *text, size_t *size) {
    char *end;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    unsigned shift = *end == 'k' || *end == 'K' ? 10 : *end == 'm' || *end == 'M' ? 20 : *end == 'g' || *end == 'G' ? 30 : 0;
    if (*text < '0' || *text > '9' || errno || (shift ? end[1] : end[0])) return false;
    *size = (size_t)number << shift;
    return *size >> shift == number;
}

// -X pins
static void print_pin_change(const char *line, size_t length) {
    port_write(1, line, length);
    port_flush();
}

// False for unknown options. failalloc is accepted only in builds that have it.
static bool parse_x(CommandLine *line, const char *option) {
    if (strncmp(option, "heapsize=", 9) == 0) return parse_size(option + 9, &line->heap_bytes);
    if (strncmp(option, "failalloc=", 10) == 0) {
        line->fail_allocation = strtoul(option + 10, NULL, 10);
        return CONFIG_OOM_STRESS;
    }
    if (strcmp(option, "compile-only") == 0) line->action = COMPILE_ONLY;
    else if (strcmp(option, "pins") == 0) sim_report_pins(print_pin_change);
    else return false;
    return true;
}

static int usage_error(const char *message, const char *detail) {
    fprintf(stderr, "krait: %s%s (see krait --help)\n", message, detail);
    return EXIT_USAGE;
}

// Returns -1 to go on, or an exit status. Options end with the first word that is none, and
// with -c and -m: what follows is the program's.
static int parse_command_line(CommandLine *line) {
    int at = 1;
    for (; at < line->argc && line->argv[at][0] == '-' && line->argv[at][1]; at++) {
        const char *option = line->argv[at];
        const char *value = at + 1 < line->argc ? line->argv[at + 1] : NULL;
        if (strcmp(option, "--help") == 0 || strcmp(option, "-h") == 0) return print_help(), 0;
        if (strcmp(option, "--version") == 0 || strcmp(option, "-V") == 0) return puts("Krait " KRAIT_VERSION " (Python 3.14)"), 0;
        if (strcmp(option, "-i") == 0) line->interactive = true;
        else if (strcmp(option, "-u") == 0 || strcmp(option, "-B") == 0) continue;
        else if (strncmp(option, "-X", 2) == 0) {
            if (!option[2] && !value) return usage_error("argument expected for -X", "");
            if (!parse_x(line, option[2] ? option + 2 : value)) return usage_error("unknown value for -X: ", option[2] ? option + 2 : value);
            if (!option[2]) at++;
        } else if (strcmp(option, "-c") == 0 || strcmp(option, "-m") == 0) {
            if (!value) return usage_error("argument expected for ", option);
            line->action = option[1] == 'c' ? RUN_COMMAND : RUN_MODULE;
            line->subject = value;
            line->first_argument = at + 2;
            return -1;
        } else {
            return usage_error("unknown option ", option);
        }
    }
    if (at == line->argc) return line->action = isatty(0) || line->interactive ? RUN_PROMPT : RUN_STDIN, line->first_argument = at, -1;
    line->subject = line->argv[at];
    line->first_argument = at + 1;
    if (strcmp(line->subject, "-") == 0) line->action = RUN_STDIN;
    bool is_tool = at + 1 < line->argc && (strcmp(line->subject, "dis") == 0 || strcmp(line->subject, "compile") == 0);
    if (is_tool) {
        line->action = *line->subject == 'd' ? DISASSEMBLE : COMPILE_TO_FILE;
        line->subject = line->argv[at + 1];
        line->output = at + 2 < line->argc ? line->argv[at + 2] : NULL;
    }
    return -1;
}

// --- sys.path and sys.argv ---

// "" for a file in the current folder.
static Value folder_of(Vm *vm, const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? str_new(vm, path, (size_t)(slash - path)) : str_new(vm, "", 0);
}

static void add_path_list(Vm *vm, const char *paths) {
    while (paths && *paths) {
        size_t length = strcspn(paths, ":");
        if (length) list_append(vm, vm->roots.path, str_new(vm, paths, length));
        paths += length + (paths[length] == ':');
    }
}

// sys.path begins with the program's own folder; sys.argv[0] is what CPython makes it.
static void set_paths(Vm *vm, const CommandLine *line) {
    vm->roots.path = list_new(vm, 0);
    vm->roots.argv = list_new(vm, 0);
    bool is_file = line->action == RUN_FILE;
    bool is_folder = is_file && port_path_kind(line->subject) == PATH_DIRECTORY;
    list_append(vm, vm->roots.path, is_folder ? str_from_c(vm, line->subject)
                                    : is_file ? folder_of(vm, line->subject) : str_empty());
    add_path_list(vm, getenv("KRAITPATH"));
    const char *zero = is_file ? line->subject : line->action == RUN_COMMAND ? "-c" : line->action == RUN_MODULE ? "-m" : line->action == RUN_STDIN && line->subject ? "-" : "";
    list_append(vm, vm->roots.argv, str_from_c(vm, zero));
    for (int i = line->first_argument; i < line->argc; i++) list_append(vm, vm->roots.argv, str_from_c(vm, line->argv[i]));
}

// --- Running ---

// The namespace of __main__.
static Value main_globals(Vm *vm) { return module_unchecked(vm->roots.main_module)->dict; }

static void set_main(Vm *vm, Name name, Value value) { dict_set(vm, main_globals(vm), name_value(name), value); }

// Of a folder, its __main__.py.
static void run_file(Vm *vm, const char *path) {
    Value filename = str_from_c(vm, path);
    if (port_path_kind(path) == PATH_DIRECTORY) {
        bool has_slash = path[strlen(path) - 1] == '/';
        filename = str_format_c(vm, has_slash ? "%S__main__.py" : "%S/__main__.py", filename);
        set_main(vm, NAME___package__, str_empty());
    }
    Value source = read_source(vm, filename);
    set_main(vm, NAME___file__, filename);
    run_source(vm, source, filename, main_globals(vm), ABSENT);
}

// Through sys.stdin, so that its decoding applies.
static Value read_standard_input(Vm *vm) {
    Value stdin_file = sys_stdin(vm);
    return call_method(vm, stdin_file, NAME_read, 0, NULL);
}

static void check_only(Vm *vm, const char *path) {
    Value filename = str_from_c(vm, path), source = read_source(vm, filename);
    CompileOptions options = {.text = bytes_unchecked(source)->data, .length = bytes_unchecked(source)->length, .filename = filename, .is_file = true};
    if (is_code_file(options.text, options.length)) code_file_read(vm, options.text, options.length);
    else compile_check(vm, &options);
}

static void write_out(void *context, const char *text, size_t length) {
    (void)context;
    port_write(1, text, length);
}

static Value file_codes(Vm *vm, const char *path) {
    Value filename = str_from_c(vm, path);
    return source_codes(vm, read_source(vm, filename), filename);
}

static void disassemble_file(Vm *vm, const char *path) {
    Value codes = file_codes(vm, path);
    for (size_t i = 0; i < list_count(codes); i++) disassemble(vm, list_item(codes, i), write_out, NULL);
}

// "a.py" becomes "a.kbc".
static Value compiled_name(Vm *vm, const char *path) {
    size_t length = strlen(path);
    if (length > 3 && strcmp(path + length - 3, ".py") == 0) length -= 3;
    return str_format_c(vm, "%S.kbc", str_new(vm, path, length));
}

static void compile_to_file(Vm *vm, const CommandLine *line) {
    Value file = code_file_write(vm, file_codes(vm, line->subject));
    Value path = line->output ? str_from_c(vm, line->output) : compiled_name(vm, line->subject);
    FILE *output = fopen(str_text(path), "wb");
    size_t length = bytes_unchecked(file)->length;
    bool is_written = output && fwrite(bytes_unchecked(file)->data, 1, length, output) == length;
    if ((output && fclose(output)) || !is_written) raise_os_error(vm, errno, path);
}

// For try_call(): everything that a program can do happens in here.
static void run_main(Vm *vm, void *context) {
    const CommandLine *line = context;
    set_paths(vm, line);
    switch (line->action) {
    case RUN_FILE: run_file(vm, line->subject); break;
    case RUN_COMMAND: run_source(vm, str_from_c(vm, line->subject), str_from_c(vm, "<string>"), main_globals(vm), ABSENT); break;
    case RUN_MODULE: run_module_as_main(vm, str_from_c(vm, line->subject)); break;
    case RUN_STDIN: run_source(vm, read_standard_input(vm), str_from_c(vm, "<stdin>"), main_globals(vm), ABSENT); break;
    case COMPILE_ONLY: check_only(vm, line->subject); break;
    case COMPILE_TO_FILE: compile_to_file(vm, line); break;
    case DISASSEMBLE: disassemble_file(vm, line->subject); break;
    default: break;
    }
}

// --- How it ends ---

// The exit status that belongs to the exception that has ended the program.
static int report(Vm *vm, Value exception) {
    if (is_system_exit(exception)) return system_exit_status(vm, exception);
    report_uncaught(vm, exception);
    return is_instance_of(exception, &keyboard_interrupt_type) ? EXIT_INTERRUPTED : 1;
}

// A file that cannot be read is the command's error, told without a traceback.
static int run_and_report(Vm *vm, CommandLine *line) {
    Value exception;
    int status = 0;
    errno = 0;
    if (!try_call(vm, run_main, line, &exception)) {
        bool no_file = line->action == RUN_FILE && !is_absent(exception) && is_instance_of(exception, &os_error_type) &&
                       is_absent(exception_unchecked(exception)->traceback);
        if (no_file && port_path_kind(line->subject) == PATH_DIRECTORY) {
            fprintf(stderr, "krait: can't find '__main__' module in '%s'\n", line->subject);
            return 1;
        }
        if (no_file) {
            fprintf(stderr, "krait: can't open file '%s': [Errno %d] %s\n", line->subject, errno, strerror(errno));
            return EXIT_USAGE;
        }
        status = report(vm, exception);
    }
    return status;
}

// Only sets a bit, which the interpreter looks at in loops and calls.
static void handle_interrupt(int number) {
    (void)number;
    __atomic_fetch_or(&vm_storage.pending, PENDING_INTERRUPT, __ATOMIC_RELEASE);
}

// A closed pipe makes write() fail, which becomes BrokenPipeError.
static void catch_interrupts(void) {
    struct sigaction action = {.sa_handler = handle_interrupt};
    sigaction(SIGINT, &action, NULL);
    signal(SIGPIPE, SIG_IGN);
}

// Three quarters of what the system allows, of 64 MB at most: the rest is for the C library,
// signal handlers and what checkpoint() needs. 8 MB is Linux' usual limit.
static size_t c_stack_bytes(void) {
    struct rlimit limit;
    size_t bytes = (size_t)8 << 20;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) bytes = limit.rlim_cur;
    if (bytes > (size_t)64 << 20) bytes = (size_t)64 << 20;
    return bytes - bytes / 4;
}

// Only address space: pages are taken when they are touched first.
static void *reserve_memory(size_t bytes) {
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

// Where the address space is limited (`ulimit -v`) and no size was asked for, half of what was refused will do.
static void *reserve_heap(CommandLine *line) {
    if (line->heap_bytes < SMALLEST_HEAP) return NULL;
    if (line->heap_bytes != HEAP_NOT_CHOSEN) return reserve_memory(line->heap_bytes);
    for (line->heap_bytes = LARGEST_DEFAULT_HEAP; line->heap_bytes > SMALLEST_DEFAULT_HEAP; line->heap_bytes /= 2) {
        void *memory = reserve_memory(line->heap_bytes);
        if (memory) return memory;
    }
    return reserve_memory(line->heap_bytes);
}

int main(int argc, char **argv) {
    CommandLine line = {.heap_bytes = HEAP_NOT_CHOSEN, .argc = argc, .argv = argv};
    int status = parse_command_line(&line);
    if (status >= 0) return status;
    void *memory = reserve_heap(&line);
    if (!memory) {
        fprintf(stderr, "krait: no heap of %zu bytes\n", line.heap_bytes);
        return 1;
    }
    Vm *vm = &vm_storage;
    // The stack is scanned up to main()'s own frame, its return address and saved frame
    // pointer included.
    vm_start(vm, memory, line.heap_bytes, (char *)__builtin_frame_address(0) + 2 * sizeof(void *), c_stack_bytes());
    if (!vm_make_roots(vm)) {
        fprintf(stderr, "krait: a heap of %zu bytes is too small\n", line.heap_bytes);
        return 1;
    }
    vm->heap.fail_allocation = line.fail_allocation;
    catch_interrupts();
    status = run_and_report(vm, &line);
    PromptOptions prompt = {.says_banner = line.action == RUN_PROMPT, .interrupted = "KeyboardInterrupt\n"};
    if (line.interactive || line.action == RUN_PROMPT) status = run_prompt(vm, &prompt);
    at_exit_run(vm);
    vm_finalize_all(vm);
    if (port_flush() < 0) {
        fprintf(stderr, "Exception ignored while flushing sys.stdout:\nOSError: [Errno %d] %s\n", errno, strerror(errno));
        if (status == 0) status = EXIT_NOT_WRITTEN;
    }
    if (CONFIG_OOM_STRESS && vm->heap.fail_allocation) fputs("failalloc: not reached\n", stderr);
    return status;
}
