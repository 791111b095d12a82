#ifndef CWORKERS_H
#define CWORKERS_H

#include <stddef.h>
#include <stdint.h>

/// What a worker tells of itself while it cannot write: memory that both processes see.
typedef struct {
  /// The number of the step that the worker is at.
  uint64_t step;

  /// When it began the step, in nanoseconds of the monotonic clock.
  uint64_t began;

  /// What it wrote to its standard error, which leads here.
  char words[4080];
} worker_progress;

/// A process that was started, its socket and the memory shared with it.
typedef struct {
  int process;
  int socket;
  worker_progress *progress;
} worker;

/// A step and when it was begun, as they stood at one time.
typedef struct {
  uint64_t step;
  uint64_t began;
} worker_snapshot;

/// Starts a program with two arguments, no environment and nothing open but its socket, which is its
/// standard input, and the shared memory.
///
/// Returns 0 or the number of an error.
int worker_start(const char *program, const char *const arguments[2], worker *started);

/// Unmaps the memory and closes the socket; the process stays.
void worker_release(worker *ended);

/// The step that a worker is at; it may go on to another at the same time.
worker_snapshot worker_look(const worker_progress *progress);

/// Whether a worker that has ended said that it got no more memory.
int worker_was_exhausted(const worker_progress *progress);

/// Nanoseconds of the monotonic clock, which all processes share.
uint64_t worker_monotonic_time(void);

/// Sends bytes without waiting and without a signal where the other side is gone.
///
/// Returns as `send` does.
long worker_send(int socket, const void *bytes, size_t count);

/// Receives bytes, for which it looks again and again for a moment but does not sleep.
///
/// A sleeper is woken by way of another processor, which takes longer than most answers do. Returns as
/// `recv` does.
long worker_receive(int socket, void *bytes, size_t count);

/// What a worker process finds: the socket and the shared memory.
///
/// Returns null where they are not there.
worker_progress *worker_enter(void);

/// Sends all bytes; returns whether the host took them.
int worker_answer(const void *bytes, size_t count);

/// Reads exactly so many bytes; returns whether the host sent them.
int worker_listen(void *bytes, size_t count);

/// Says which step is begun.
void worker_begin_step(worker_progress *progress, uint64_t step);

/// Ends this process, which ran out of memory.
void worker_end_exhausted(void);

/// Ends this process as soon as the other side of its socket is closed, whatever it is doing.
void worker_end_with_host(void);

/// Forbids this process all but calculating and its socket, for good, as far as the system can.
///
/// Returns whether the system could. Files that the process is to read must be open.
int worker_seal(void);

/// The bytes of address space that this process uses; 0 where the system does not tell.
uint64_t worker_address_space(void);

/// Lets this process take no more address space than so many bytes.
///
/// Under a sanitizer, which reserves more than any limit, as much resident memory as that is more than
/// what is used now.
void worker_limit_address_space(uint64_t bytes);

/// Gives memory back to the system.
void worker_trim_memory(void);

#endif
