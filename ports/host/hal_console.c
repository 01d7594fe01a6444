// The console of the host: the terminal on standard input and output.
//
// The terminal has two states: its usual ones, in which programs run, and those of editing, in
// which every key comes as it is. Who ends editing gets back exactly what was found at the
// start. Nothing here is called from signal handlers.
// SPDX-License-Identifier: MIT
#include "hal_console.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "hal_system.h"
#include "hal_time.h"

// What Ctrl-C sends; the usual interrupt character of terminals.
enum { CTRL_C = 3 };

static struct termios usual;            // as the terminal was at the start
static bool knows_usual, is_editing;
static int interrupt_character = CTRL_C;

// --- Bytes ---

// Can a byte be read, or has the input ended? Waits so many milliseconds at most; signals end
// it early.
static bool waits(int timeout_ms) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, timeout_ms) > 0;
}

bool hal_console_has_input(void) { return waits(0); }

// Only after poll() has said so: read() would block.
int hal_console_read(uint8_t *bytes, size_t size) {
    if (!waits(0)) return 0;
    ssize_t count = read(STDIN_FILENO, bytes, size);
    if (count > 0) return (int)count;
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : HAL_CONSOLE_CLOSED;
}

// What a closed terminal does not take is lost.
void hal_console_write(const char *bytes, size_t size) {
    while (size > 0) {
        ssize_t count = write(STDOUT_FILENO, bytes, size);
        if (count < 0 && errno != EINTR) return;
        if (count < 0) continue;
        bytes += count;
        size -= (size_t)count;
    }
}

// A key or a signal ends the wait. Rounded up, so that it is not called again and again for
// the last fraction of a millisecond.
void hal_idle(uint64_t until_us) {
    uint64_t now_us = hal_ticks_us();
    if (until_us > now_us) waits((int)((until_us - now_us + 999) / 1000));
}

// 0 if standard output is no terminal.
int hal_console_columns(void) {
    struct winsize size;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// --- The terminal's ways ---

// No echo, no lines, no translation of CR and LF in either direction; Ctrl-\ and Ctrl-Z are
// keys, too.
static void set_editing_ways(struct termios *ways) {
    ways->c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
    ways->c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON | ISTRIP);
    ways->c_oflag &= ~(tcflag_t)OPOST;
    ways->c_cc[VQUIT] = ways->c_cc[VSUSP] = _POSIX_VDISABLE;
    ways->c_cc[VMIN] = 1;
    ways->c_cc[VTIME] = 0;
}

// After all output: a change in the middle of it would garble what still waits to be shown.
static void apply(void) {
    if (!knows_usual) knows_usual = tcgetattr(STDIN_FILENO, &usual) == 0;
    if (!knows_usual) return;
    struct termios ways = usual;
    if (is_editing) set_editing_ways(&ways);
    if (interrupt_character < 0) ways.c_cc[VINTR] = _POSIX_VDISABLE;
    else if (interrupt_character != CTRL_C) ways.c_cc[VINTR] = (cc_t)interrupt_character;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &ways);
}

void hal_console_set_interrupt_character(int character) {
    interrupt_character = character;
    apply();
}

void hal_console_begin_editing(void) {
    is_editing = true;
    apply();
}

void hal_console_end_editing(void) {
    is_editing = false;
    apply();
}
