// Checks the compiler by itself: sound code for every construct, locations, the disassembler, and codes that the
// verifier must refuse.
//
// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compiler/compile.h"
#include "compiler/disassemble.h"
#include "compiler/verify.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/vm.h"

enum { HEAP_BYTES = 8 << 20, C_STACK_BYTES = 1 << 20 };

static Vm vm;
static int checks, failures;

static void check(bool condition, const char *what, const char *about) {
    checks++;
    if (condition) return;
    failures++;
    printf("FAILED %s: %s\n", what, about);
}

// --- Compiling ---

typedef struct Attempt {
    const char *source;
    CompileMode mode;
    Value code;
} Attempt;

static void compile_one(Vm *machine, void *context) {
    Attempt *attempt = context;
    CompileOptions options = {.text = attempt->source, .length = strlen(attempt->source), .is_text = true,
                              .filename = str_from_c(machine, "test.py"), .mode = attempt->mode};
    attempt->code = compile_whole(machine, &options);
}

// ABSENT if it raised.
static Value compiled(const char *source, CompileMode mode) {
    Attempt attempt = {source, mode, ABSENT};
    Value exception;
    return try_call(&vm, compile_one, &attempt, &exception) ? attempt.code : ABSENT;
}

static void check_sound(const char *source) {
    Value code = compiled(source, COMPILE_EXEC);
    check(!is_absent(code), "compiles", source);
    if (is_absent(code)) return;
    const char *problem = verify_code(code_unchecked(code));
    check(!problem, problem ? problem : "is sound", source);
    const Code *made = code_unchecked(code);
    check(blob_capacity(made->instructions) > made->instruction_count * sizeof(uint32_t), "has a word to spare", source);
}

static const char *const programs[] = {
    "",
    "'docstring'\nx = 1",
    "def f(a, b=1, /, c=2, *d, e, g=3, **h): return a + b * c - len(d), [e, g, h]",
    "def f():\n for i in range(3):\n  try:\n   if i: continue\n   break\n  finally:\n   print(i)\n else: return 1",
    "def f():\n try:\n  with a as b, c: return b\n except (A, B) as e: raise C from e\n except D: pass\n else: return 2\n finally: g()",
    "async def f():\n async with a as b:\n  async for c in d: yield await c\n return",
    "async def f(): return [x async for x in y if await x], {k: v for k, v in z}, (await q for q in r)",
    "def f():\n x = yield\n y = yield from g(x)\n return (lambda: y)",
    "class C(B, metaclass=M):\n 'doc'\n x: int = 1\n def m(self): self.a = super().m(); return __class__\n y = [i for i in z]",
    "def f[T: int, *Ts, **P](x: T) -> T: return x\nclass D[T = int]: pass\ntype A[T] = list[T]",
    "match x:\n case [1, *r, {'k': v, **s}] | (v, r, s): pass\n case C(1, q=[a]) if a: pass\n case None | True: pass\n case _: pass",
    "try: pass\nexcept* A as e: b = 1\nexcept* B: pass\nelse: c\nfinally: d",
    "x = y = (a, *b), [c, d] = z\nx.p, x[1], x[2:3:4] = 1, 2, 3\nx.p += 1; x[q] **= 2; del x.p, x[1], (x, y)",
    "f(*a, b, c=1, **d)(e)[g].h(i)(j=2)\nprint(f'{a!r:>{w}}{b}', f'{c=}', t'{a:x}')",
    "x = a if b else c or d and not e\nx = a < b <= c != d is e not in [1, 2]\nassert x, 'message'",
    "import a.b.c as d, e.f\nfrom . import g\nfrom .h.i import j as k, l\nfrom m import *",
    "def f():\n global g\n def h():\n  nonlocal x\n  x += 1\n  del x\n x = 0\n return h, [lambda: (i, x) for i in g]",
    "while a:\n if b: continue\n elif c: break\n else: pass\nelse: d",
    "if (n := f()) and [m := i for i in n]: print(n, m)",
};

static void check_programs(void) {
    for (size_t i = 0; i < sizeof programs / sizeof programs[0]; i++) check_sound(programs[i]);
}

// --- Long things ---

static void check_long(const char *start, const char *piece, const char *end, int count) {
    size_t length = strlen(start) + strlen(piece) * (size_t)count + strlen(end) + 1;
    char *text = malloc(length);
    strcpy(text, start);
    char *at = text + strlen(start);
    for (int i = 0; i < count; i++, at += strlen(piece)) strcpy(at, piece);
    strcpy(at, end);
    check_sound(text);
    free(text);
}

static void check_long_ones(void) {
    check_long("x = [", "1, ", "]", 5000);
    check_long("x = {", "a: b, ", "}", 3000);
    check_long("x = f(", "a, ", ")", 1000);
    check_long("x = a", " + a", "", 20000);
    check_long("x = a", ".b(c)[0]", "", 500);
    check_long("if a: b\n", "elif c: d\n", "", 3000);
    check_long("x = a", " < b", "", 100);
}

// --- Locations ---

static void check_locations(void) {
    Value code = compiled("a = 1\n\n\nb = (c +\n     d)\n", COMPILE_EXEC);
    const uint32_t *words = code_instructions(code_unchecked(code));
    for (uint32_t i = 0; i < code_unchecked(code)->instruction_count; i += instruction_words(words[i])) {
        if ((words[i] & 0xFF) != OP_ADD) continue;
        SourceSpan span = code_location(code_unchecked(code), i);
        check(span.line == 4 && span.end_line == 5 && span.column == 5 && span.end_column == 6, "place of", "c + d");
        return;
    }
    check(false, "finds", "the addition");
}

// --- The disassembler ---

static char listing[4096];
static size_t listing_length;

static void collect(void *context, const char *text, size_t length) {
    (void)context;
    if (listing_length + length >= sizeof listing) return;
    memcpy(listing + listing_length, text, length);
    listing_length += length;
}

static void list_code(Vm *machine, void *context) { disassemble(machine, *(Value *)context, collect, NULL); }

static void check_disassembler(void) {
    Value code = compiled("def spam(egg):\n    return egg.bacon(2)\n", COMPILE_EXEC), exception;
    check(try_call(&vm, list_code, &code, &exception), "lists", "spam");
    check(strstr(listing, "GET_METHOD") && strstr(listing, "; bacon") && strstr(listing, "code spam"), "listing of", "spam");
}

// --- What the verifier refuses ---

static void check_refused(uint32_t index, uint32_t word, const char *about, const char *expected) {
    Value value = compiled("x = y", COMPILE_EXEC);
    Code *code = code_unchecked(value);
    code_instructions(code)[index] = word;
    const char *problem = verify_code(code);
    check(problem && strcmp(problem, expected) == 0, "refuses", about);
}

// Where the jump leads is looked at before the words it leaps over.
static void check_leap_over_garbage(void) {
    Code *code = code_unchecked(compiled("x = y", COMPILE_EXEC));
    code_instructions(code)[2] = OP_JUMP | 1u << 8;
    code_instructions(code)[3] = 0xFF;
    const char *problem = verify_code(code);
    check(problem && strcmp(problem, "unknown opcode") == 0, "refuses", "a jump over an unknown opcode");
}

static void check_parameters(void) {
    Code *code = code_unchecked(compiled("x = y", COMPILE_EXEC));
    code->positional_count = 300;
    check(verify_code(code) != NULL, "refuses", "parameters without registers");
}

static void check_verifier(void) {
    check_leap_over_garbage();
    check_parameters();
    check_refused(0, OP_MAKE_FUNCTION, "a function without code", "no code constant");
    check_refused(0, OP_CALL_NAMED, "a call without names", "no names constant");
    check_refused(0, 0xFF, "an unknown opcode", "unknown opcode");
    check_refused(0, OP_MOVE | 200u << 8, "a register that is not there", "register out of range");
    check_refused(2, OP_FORMAT_VALUE | 200u << 24, "a specification that is not there", "register out of range");
    check_refused(0, OP_MAKE_FUNCTION | 31u << 16, "parts of a function that are not there", "register out of range");
    check_refused(1, 0x1234, "a name that is not there", "name out of range");
    check_refused(2, OP_JUMP | 50u << 8, "a jump out of the code", "jump into nowhere");
    check_refused(4, OP_NONE, "an open end", "control runs off the end");
}

int main(void) {
    static uint64_t memory[HEAP_BYTES / sizeof(uint64_t)];
    vm_start(&vm, memory, sizeof memory, (char *)__builtin_frame_address(0) + 2 * sizeof(void *), C_STACK_BYTES);
    if (!vm_make_roots(&vm)) return 1;
    check_programs();
    check_long_ones();
    check_locations();
    check_disassembler();
    check_verifier();
    check(is_absent(compiled("return", COMPILE_EXEC)), "refuses", "return at module level");
    printf("%d passed, %d failed\n", checks - failures, failures);
    return failures != 0;
}
