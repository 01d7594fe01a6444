# SPDX-License-Identifier: MIT
"""Coroutines that take turns: event loop, tasks, futures, locks, queues. Timers only; there are no streams yet."""
import heapq
import sys
import time as _time
import types
from collections import deque
from inspect import isawaitable as _isawaitable, iscoroutine as _iscoroutine, iscoroutinefunction

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


class CancelledError(BaseException):
    """The task or future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """A future is done, or is not, against what the operation needs."""


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class QueueShutDown(Exception):
    pass


def iscoroutine(obj):
    from collections.abc import Coroutine
    return _iscoroutine(obj) or isinstance(obj, Coroutine)


def isfuture(obj):
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


# --- The loop ---


class Handle:
    """A call that the loop is to make."""

    def __init__(self, callback, args, loop):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({"message": f"Exception in callback {self._callback!r}", "exception": error,
                                               "handle": self})


class TimerHandle(Handle):
    """A call at a certain time of the loop's clock."""

    def __init__(self, when, callback, args, loop):
        super().__init__(callback, args, loop)
        self._when = when

    def when(self):
        return self._when

    def __lt__(self, other):
        return self._when < other._when


class AbstractEventLoop:
    """What all loops derive from."""


class _Loop(AbstractEventLoop):
    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._running = self._stopping = self._closed = self._debug = False
        self._handler = None
        self._tasks = []
        self._task_factory = None

    def __repr__(self):
        return f"<{type(self).__name__} running={self._running} closed={self._closed} debug={self._debug}>"

    def _check_open(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def time(self):
        return _time.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_open()
        handle = Handle(callback, args, self)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_open()
        handle = TimerHandle(when, callback, args, self)
        heapq.heappush(self._timers, handle)
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, **kwargs):
        self._check_open()
        if self._task_factory is not None:
            return self._task_factory(self, coro, **kwargs)
        return Task(coro, loop=self, **kwargs)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def stop(self):
        """Ends run_forever() when the calls that are ready have been made."""
        self._stopping = True

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def run_forever(self):
        global _running_loop
        self._check_open()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _running_loop is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._running = True
        _running_loop = self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = self._running = False
            _running_loop = None

    def run_until_complete(self, future):
        """Runs until the future or coroutine is done; its result."""
        self._check_open()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _running_loop is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except BaseException:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _run_once(self):
        """Waits until there is something to do; then makes the calls that are ready now."""
        timers, ready = self._timers, self._ready
        while timers and timers[0]._cancelled:
            heapq.heappop(timers)
        if not ready and not self._stopping:
            wait = timers[0]._when - self.time() if timers else 0.01
            if wait > 0:
                _time.sleep(wait)
        now = self.time()
        while timers and timers[0]._when <= now:
            ready.append(heapq.heappop(timers))
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def default_exception_handler(self, context):
        print(context.get("message") or "Unhandled exception in event loop", file=sys.stderr)
        for key in sorted(context):
            if key not in ("message", "exception"):
                print(f"{key}: {context[key]!r}", file=sys.stderr)
        error = context.get("exception")
        if error is not None:
            sys.excepthook(type(error), error, error.__traceback__)

    def call_exception_handler(self, context):
        (self._handler or (lambda loop, context: self.default_exception_handler(context)))(self, context)

    async def shutdown_asyncgens(self):
        """Nothing to do: generators that nobody uses are closed by the collector."""

    async def shutdown_default_executor(self, timeout=None):
        """Nothing to do: there are no threads."""


EventLoop = BaseEventLoop = SelectorEventLoop = _Loop


def _stop_loop(future):
    error = None if future.cancelled() else future._exception
    if not isinstance(error, (SystemExit, KeyboardInterrupt)):
        future._loop.stop()


_running_loop = None


def get_running_loop():
    if _running_loop is None:
        raise RuntimeError("no running event loop")
    return _running_loop


def _get_running_loop():
    return _running_loop


class AbstractEventLoopPolicy:
    """Says which loop is the current one."""


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    def __init__(self):
        self._loop = None

    def get_event_loop(self):
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loop = loop

    def new_event_loop(self):
        return _Loop()


_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    return _running_loop if _running_loop is not None else get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


# --- Futures ---

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"


class Future:
    """A result that will be there later."""
    _asyncio_future_blocking = False
    _log_destroy_pending = True

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state = _PENDING
        self._result = self._exception = self._cancel_message = self._cancelled_by = None
        self._callbacks = []

    def _details(self):
        return []

    def __repr__(self):
        words = [self._state.lower()] + self._details()
        if self._state == _FINISHED:
            words.append(f"result={self._result!r}" if self._exception is None else f"exception={self._exception!r}")
        return f"<{type(self).__name__} {' '.join(words)}>"

    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != _PENDING

    def cancelled(self):
        return self._state == _CANCELLED

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._cancel_message = msg
        self._finish(_CANCELLED)
        return True

    def _cancelled_error(self):
        """What ended the coroutine, the first time."""
        error, self._cancelled_by = self._cancelled_by, None
        if error is not None:
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def _finish(self, state):
        self._state = state
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def result(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception.__traceback__)
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._finish(_FINISHED)

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            error = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            error.__cause__ = error.__context__ = exception
            exception = error
        self._exception = exception
        self._finish(_FINISHED)

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        kept = [each for each in self._callbacks if each != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


# --- Tasks ---

_current_tasks = {}
_task_number = 0


class Task(Future):
    """A coroutine that the loop runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _task_number
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _task_number += 1
            name = f"Task-{_task_number}"
        self._name = str(name)
        self._coro = coro
        self._waiting_for = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._loop._tasks.append(self)
        if eager_start and self._loop.is_running():
            self._step_as_current()
        else:
            self._loop.call_soon(self._step)

    def _details(self):
        coro = self._coro
        name = getattr(coro, "__qualname__", type(coro).__name__)
        frame, code = getattr(coro, "cr_frame", None), getattr(coro, "cr_code", None)
        if frame is not None:
            where = f" running at {code.co_filename}:{frame.f_lineno}"
        else:
            where = "" if code is None else f" done, defined at {code.co_filename}:{code.co_firstlineno}"
        words = [f"name={self._name!r}", f"coro=<{name}(){where}>"]
        if self._waiting_for is not None:
            words.append(f"wait_for={self._waiting_for!r}")
        return words

    def get_coro(self):
        return self._coro

    def get_stack(self, *, limit=None):
        """The frame of the coroutine, in a list; empty when it is done."""
        coro = self._coro
        for kind in "cr_frame", "gi_frame", "ag_frame":
            if getattr(coro, kind, None) is not None:
                return [getattr(coro, kind)]
        return []

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def _finish(self, state):
        if self in self._loop._tasks:
            self._loop._tasks.remove(self)
        super()._finish(state)

    def cancel(self, msg=None):
        """CancelledError is raised in the coroutine at its next turn."""
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waiting_for is not None and self._waiting_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _step_as_current(self):
        before = _current_tasks.get(self._loop)
        self._step()
        if before is not None:
            _current_tasks[self._loop] = before

    def _step(self, error=None):
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._waiting_for = None
        _current_tasks[self._loop] = self
        try:
            wanted = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as failure:
            self._cancelled_by = failure
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as failure:
            super().set_exception(failure)
            raise
        except BaseException as failure:
            super().set_exception(failure)
        else:
            self._wait_for(wanted)
        finally:
            _current_tasks.pop(self._loop, None)

    def _wait_for(self, wanted):
        """What the coroutine has yielded: a future to wait for, or None for the next turn."""
        blocking = getattr(wanted, "_asyncio_future_blocking", None)
        problem = None
        if blocking is None:
            if wanted is None:
                self._loop.call_soon(self._step)
                return
            from collections.abc import Generator
            problem = (f"yield was used instead of yield from for generator in task {self!r} with {wanted!r}"
                       if isinstance(wanted, Generator) else f"Task got bad yield: {wanted!r}")
        elif wanted._loop is not self._loop:
            problem = f"Task {self!r} got Future {wanted!r} attached to a different loop"
        elif not blocking:
            problem = f"yield was used instead of yield from in task {self!r} with {wanted!r}"
        elif wanted is self:
            problem = f"Task cannot await on itself: {self!r}"
        if problem is not None:
            self._loop.call_soon(self._step, RuntimeError(problem))
            return
        wanted._asyncio_future_blocking = False
        wanted.add_done_callback(self._wake)
        self._waiting_for = wanted
        if self._must_cancel and wanted.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()


def current_task(loop=None):
    return _current_tasks.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    return set((get_running_loop() if loop is None else loop)._tasks)


def create_task(coro, **kwargs):
    return get_running_loop().create_task(coro, **kwargs)


def ensure_future(coro_or_future, *, loop=None):
    """A task for a coroutine or awaitable; a future as it is."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not _isawaitable(coro_or_future):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _await(coro_or_future)
    return (get_event_loop() if loop is None else loop).create_task(coro_or_future)


async def _await(awaitable):
    return await awaitable


wrap_future = ensure_future


@types.coroutine
def _next_turn():
    yield


async def sleep(delay, result=None):
    """Lets others run for some seconds."""
    if delay <= 0:
        await _next_turn()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_result_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_result_unless_done(future, result):
    if not future.done():
        future.set_result(result)


class _Gathering(Future):
    """Cancelling it cancels all that are gathered."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        self._cancel_requested = self._cancel_requested or any(cancelled)
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    """A future for the list of all results."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop, known, children = None, {}, []
    for each in coros_or_futures:
        if each not in known:
            known[each] = ensure_future(each, loop=loop)
            loop = known[each]._loop
        children.append(known[each])
    outer = _Gathering(children, loop=loop)
    remaining = len(known)

    def done(child):
        nonlocal remaining
        remaining -= 1
        if outer.done():
            return
        if not return_exceptions:
            error = child._cancelled_error() if child.cancelled() else child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if remaining:
            return
        if outer._cancel_requested:
            outer.set_exception(child._cancelled_error())
            return
        outer.set_result([each._cancelled_error() if each.cancelled() else each._exception or each._result
                          for each in children])
    for child in known.values():
        child.add_done_callback(done)
    return outer


def shield(arg):
    """Waits for it; but when the waiting is cancelled, it goes on."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner._exception is not None:
            outer.set_exception(inner._exception)
        else:
            outer.set_result(inner._result)
    inner.add_done_callback(inner_done)
    outer.add_done_callback(lambda outer: inner.remove_done_callback(inner_done))
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Two sets of futures: those done, and those pending."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    fs = set(fs)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    if any(iscoroutine(each) for each in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter = loop.create_future()

    def check(_=None):
        pending = [each for each in fs if not each.done()]
        failed = any(not each.cancelled() and each._exception is not None for each in fs if each.done())
        enough = not pending or return_when == FIRST_COMPLETED and len(pending) < len(fs)
        if enough or return_when == FIRST_EXCEPTION and failed:
            _set_result_unless_done(waiter, None)
    handle = None if timeout is None else loop.call_later(timeout, _set_result_unless_done, waiter, None)
    for each in fs:
        each.add_done_callback(check)
    check()
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for each in fs:
            each.remove_done_callback(check)
    done = {each for each in fs if each.done()}
    return done, fs - done


async def wait_for(fut, timeout):
    """Its result; TimeoutError if it takes longer, and it is cancelled."""
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            return await fut
        except CancelledError as error:
            raise TimeoutError from error
    async with _timeout(timeout):
        return await fut


class Timeout:
    """A block that is cancelled when its time is over, and then raises TimeoutError."""

    def __init__(self, when):
        self._when = when
        self._task = self._handle = None
        self._state = "created"

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        loop = get_running_loop()
        if when is None:
            self._handle = None
        elif when <= loop.time():
            self._handle = loop.call_soon(self._expire)
        else:
            self._handle = loop.call_at(when, self._expire)

    def expired(self):
        return self._state in ("expiring", "expired")

    def __repr__(self):
        words = [self._state]
        if self._state == "active":
            words.append(f"when={None if self._when is None else round(self._when, 3)}")
        return f"<Timeout [{', '.join(words)}]>"

    def _expire(self):
        self._task.cancel()
        self._state = "expiring"
        self._handle = None

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and kind is not None and issubclass(kind, CancelledError):
                raise TimeoutError from error
        elif self._state == "active":
            self._state = "finished"


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


_timeout = timeout


def timeout_at(when):
    return Timeout(when)


def as_completed(fs, *, timeout=None):
    """An iterator of coroutines: each waits for the next one that is done. `async for` gives the futures themselves."""
    return _AsCompleted(fs, timeout)


class _AsCompleted:
    def __init__(self, fs, timeout):
        if isfuture(fs) or iscoroutine(fs):
            raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
        self._done = Queue()
        todo = {ensure_future(each) for each in set(fs)}
        self._left = len(todo)
        self._end = None if timeout is None else get_event_loop().time() + timeout
        for each in todo:
            each.add_done_callback(self._done.put_nowait)

    async def _wait(self):
        async with timeout_at(self._end):
            return await self._done.get()

    async def _wait_for_result(self):
        return (await self._wait()).result()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_result()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait()


class TaskGroup:
    """Tasks that the block waits for at its end; when one fails, the others are cancelled."""

    def __init__(self):
        self._state = "new"
        self._tasks = set()
        self._errors = []
        self._parent_cancelled = False
        self._waiter = None
        self._base_error = None

    async def __aenter__(self):
        if self._state != "new":
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = get_running_loop()
        self._parent = current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._state = "entered"
        return self

    def create_task(self, coro, **kwargs):
        if self._state not in ("entered", "exiting") or self._state == "exiting" and not self._tasks:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} has not been entered" if self._state == "new" else
                               f"TaskGroup {self!r} is finished")
        if self._state == "aborting":
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = self._loop.create_task(coro, **kwargs)
        self._tasks.add(task)
        task.add_done_callback(self._task_done)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    _aborting = False

    def _task_done(self, task):
        self._tasks.discard(task)
        if self._waiter is not None and not self._tasks:
            _set_result_unless_done(self._waiter, True)
        if task.cancelled() or task._exception is None:
            return
        self._errors.append(task._exception)
        if isinstance(task._exception, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = task._exception
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            if not self._parent.done():
                self._parent_cancelled = True
                self._parent.cancel()

    async def __aexit__(self, kind, error, traceback):
        self._state = "exiting"
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        cancelled = error if kind is not None and issubclass(kind, CancelledError) else None
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            self._waiter = self._loop.create_future()
            try:
                await self._waiter
            except CancelledError as failure:
                if not self._aborting:
                    cancelled = failure
                    self._abort()
                elif self._parent_cancelled:
                    self._parent.uncancel()
            self._waiter = None
        self._state = "finished"
        if self._base_error is not None:
            raise self._base_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and not issubclass(kind, CancelledError):
            self._errors.append(error)
        if self._errors:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None


# --- Running a program ---


class Runner:
    """Runs several coroutines in one loop, which it closes at the end."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._factory = loop_factory
        self._loop = None
        self._closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, *exception):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = (self._factory or new_event_loop)()
            if self._factory is None:
                set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)
        return self._loop

    def run(self, coro, *, context=None):
        if _running_loop is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        if not iscoroutine(coro):
            if not _isawaitable(coro):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
            coro = _await(coro)
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro))

    def close(self):
        if self._closed:
            return
        self._closed = True
        loop = self._loop
        if loop is None:
            return
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            if self._factory is None:
                set_event_loop(None)
            loop.close()
            self._loop = None


def _cancel_all(loop):
    tasks = all_tasks(loop)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(gather(*tasks, return_exceptions=True))
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({"message": "unhandled exception during asyncio.run() shutdown",
                                         "exception": task.exception(), "task": task})


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine to its end, in a loop of its own."""
    if _running_loop is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


# --- Locks ---


class _WithWaiters:
    def __init__(self):
        self._waiters = deque()

    async def _wait(self):
        """Until somebody wakes us."""
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            await future
        finally:
            if future in self._waiters:
                self._waiters.remove(future)

    def _wake(self, count=1):
        for future in self._waiters:
            if count <= 0:
                break
            if not future.done():
                future.set_result(True)
                count -= 1

    def _text(self, state):
        waiting = f", waiters:{len(self._waiters)}" if self._waiters else ""
        return f"<asyncio.locks.{type(self).__name__} object at {id(self):#x} [{state}{waiting}]>"


class _Context:
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, traceback):
        self.release()


class Lock(_WithWaiters, _Context):
    def __init__(self):
        super().__init__()
        self._locked = False

    def __repr__(self):
        return self._text("locked" if self._locked else "unlocked")

    def locked(self):
        return self._locked

    async def acquire(self):
        # Nobody overtakes those that wait.
        if self._locked or not all(each.cancelled() for each in self._waiters):
            try:
                await self._wait()
            except CancelledError:
                if not self._locked:
                    self._wake()
                raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake()


class Event(_WithWaiters):
    def __init__(self):
        super().__init__()
        self._value = False

    def __repr__(self):
        return self._text("set" if self._value else "unset")

    def is_set(self):
        return self._value

    def set(self):
        self._value = True
        self._wake(len(self._waiters))

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            await self._wait()
        return True


class Condition(_WithWaiters, _Context):
    def __init__(self, lock=None):
        super().__init__()
        self._lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = self._lock.locked, self._lock.acquire, self._lock.release

    def __repr__(self):
        return self._text("locked" if self.locked() else "unlocked")

    async def wait(self):
        """Releases the lock, and has it again when it is notified."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            await self._wait()
            return True
        finally:
            error = None
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError as cancelled:
                    error = cancelled
            if error is not None:
                raise error

    async def wait_for(self, predicate):
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._wake(n)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_WithWaiters, _Context):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def __repr__(self):
        return self._text("locked" if self.locked() else f"unlocked, value:{self._value}")

    def locked(self):
        return self._value == 0 or any(not each.cancelled() for each in self._waiters)

    async def acquire(self):
        if self.locked():
            try:
                await self._wait()
            except CancelledError:
                # It may have been woken at the same time: the next one has its turn.
                if self._value > 0:
                    self._wake()
                raise
            self._woken -= 1
        else:
            self._value -= 1
        return True

    _woken = 0

    def release(self):
        for future in self._waiters:
            if not future.done():
                self._woken += 1
                future.set_result(True)
                return
        self._value += 1


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


# --- Queues ---


class _QueueWaiters(_WithWaiters):
    """Who is woken waits no longer."""

    def _wake(self, count=1):
        while self._waiters and count > 0:
            future = self._waiters.popleft()
            if not future.done():
                future.set_result(True)
                count -= 1


class Queue:
    """First in, first out; put() waits when it is full, get() when it is empty."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = _QueueWaiters(), _QueueWaiters()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        text = f"maxsize={self._maxsize!r}"
        if self._queue:
            text += f" _queue={list(self._queue)!r}"
        for name, waiting in ("_getters", self._getters._waiters), ("_putters", self._putters._waiters):
            text += f" {name}[{len(waiting)}]" if waiting else ""
        if self._unfinished:
            text += f" tasks={self._unfinished}"
        return text + (" shutdown" if self._is_shutdown else "")

    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)

    maxsize = property(lambda self: self._maxsize)

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._getters._wake()

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            try:
                await self._putters._wait()
            except CancelledError:
                if not self.full():
                    self._putters._wake()
                raise
        self.put_nowait(item)

    def get_nowait(self):
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        self._putters._wake()
        return item

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            try:
                await self._getters._wait()
            except CancelledError:
                if not self.empty():
                    self._getters._wake()
                raise
        return self.get_nowait()

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        """Until task_done() was called for each item."""
        if self._unfinished > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished > 0:
                    self._unfinished -= 1
            if self._unfinished == 0:
                self._finished.set()
        self._getters._wake(len(self._getters._waiters))
        self._putters._wake(len(self._putters._waiters))


class PriorityQueue(Queue):
    """The least item first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    """The last item first."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()
