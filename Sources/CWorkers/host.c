#define _GNU_SOURCE
#include "CWorkers.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <time.h>

uint64_t worker_monotonic_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

worker_snapshot worker_look(const worker_progress *progress) {
  worker_snapshot seen;
  // A worker that does nothing but go on to the next step is left to itself after some looks.
  for (int looks = 0; looks < 100; looks++) {
    seen.step = __atomic_load_n(&progress->step, __ATOMIC_ACQUIRE);
    seen.began = __atomic_load_n(&progress->began, __ATOMIC_ACQUIRE);
    if (__atomic_load_n(&progress->step, __ATOMIC_ACQUIRE) == seen.step) break;
  }
  // What a worker writes is not trusted: nothing begins in the future.
  uint64_t now = worker_monotonic_time();
  if (seen.began > now) seen.began = now;
  return seen;
}

static int said(const worker_progress *progress, const char *words) {
  const size_t length = strlen(words);
  for (size_t i = 0; i + length <= sizeof(progress->words); i++) {
    if (memcmp(progress->words + i, words, length) == 0) return 1;
  }
  return 0;
}

int worker_was_exhausted(const worker_progress *progress) {
  // libjq, whose callback for this is not called by version 1.6; then the Swift runtime.
  return said(progress, "cannot allocate memory") || said(progress, "failed to allocate");
}

#ifdef __linux__

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

// Numbers above those that the new process gets, so that none is overwritten before it is copied.
static int lifted(int descriptor) {
  if (descriptor < 0) return -1;
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 10);
  // So many descriptors are not allowed at all.
  int error = errno == EINVAL ? EMFILE : errno;
  close(descriptor);
  errno = error;
  return copy;
}

static int spawn(const char *program, const char *const arguments[2], int socket, int memory,
                 pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return error;
  error = posix_spawnattr_init(&attributes);
  if (error != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return error;
  }
  // Signals from the terminal are not for workers; they end with their host.
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);

  posix_spawn_file_actions_adddup2(&actions, socket, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, memory, 2);
  posix_spawn_file_actions_adddup2(&actions, memory, 3);
  posix_spawn_file_actions_addclosefrom_np(&actions, 4);

  char *const words[] = {(char *)arguments[0], (char *)arguments[1], NULL};
  char *const variables[] = {NULL};
  error = posix_spawn(process, program, &actions, &attributes, words, variables);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int worker_start(const char *program, const char *const arguments[2], worker *started) {
  int sockets[2] = {-1, -1};
  int memory = lifted(memfd_create("worker", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  void *mapped = MAP_FAILED;
  int error = 0;
  if (memory < 0 || ftruncate(memory, sizeof(worker_progress)) != 0) error = errno;
  // The worker cannot take the memory away from under this process.
  if (error == 0 && fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
    error = errno;
  }
  if (error == 0 && lseek(memory, offsetof(worker_progress, words), SEEK_SET) < 0) error = errno;
  if (error == 0) {
    mapped = mmap(NULL, sizeof(worker_progress), PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
    if (mapped == MAP_FAILED) error = errno;
  }
  if (error == 0 && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) error = errno;
  if (error == 0) {
    sockets[1] = lifted(sockets[1]);
    if (sockets[1] < 0) error = errno;
  }
  if (error == 0) error = spawn(program, arguments, sockets[1], memory, &started->process);

  if (memory >= 0) close(memory);
  if (sockets[1] >= 0) close(sockets[1]);
  if (error != 0) {
    if (mapped != MAP_FAILED) munmap(mapped, sizeof(worker_progress));
    if (sockets[0] >= 0) close(sockets[0]);
    return error;
  }
  started->socket = sockets[0];
  started->progress = mapped;
  return 0;
}

long worker_send(int socket, const void *bytes, size_t count) {
  return send(socket, bytes, count, MSG_NOSIGNAL | MSG_DONTWAIT);
}

// In nanoseconds.
static const uint64_t moment = 200000;

long worker_receive(int socket, void *bytes, size_t count) {
  uint64_t end = 0;
  while (1) {
    ssize_t received = recv(socket, bytes, count, MSG_DONTWAIT);
    if (received >= 0 || errno != EAGAIN) return received;
    uint64_t now = worker_monotonic_time();
    if (end == 0) end = now + moment;
    if (now >= end) return received;
    sched_yield();
  }
}

void worker_release(worker *ended) {
  close(ended->socket);
  munmap(ended->progress, sizeof(worker_progress));
}

#else

int worker_start(const char *program, const char *const arguments[2], worker *started) {
  return ENOTSUP;
}

long worker_send(int socket, const void *bytes, size_t count) { return -1; }
long worker_receive(int socket, void *bytes, size_t count) { return -1; }
void worker_release(worker *ended) {}

#endif
