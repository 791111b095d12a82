#define _GNU_SOURCE
#include "CWorkers.h"

#include <stdlib.h>

void worker_begin_step(worker_progress *progress, uint64_t step) {
  __atomic_store_n(&progress->began, worker_monotonic_time(), __ATOMIC_RELEASE);
  __atomic_store_n(&progress->step, step, __ATOMIC_RELEASE);
}

#ifdef __linux__

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define IS_SANITIZED 1
#endif
#endif

static int statistics = -1;

void worker_end_exhausted(void) {
  const char complaint[] = "cannot allocate memory\n";
  ssize_t ignored = write(2, complaint, sizeof(complaint) - 1);
  (void)ignored;
  _exit(1);
}

worker_progress *worker_enter(void) {
  struct stat about;
  if (fstat(0, &about) != 0 || !S_ISSOCK(about.st_mode)) return NULL;
  if (fstat(3, &about) != 0 || about.st_size != sizeof(worker_progress)) return NULL;
  void *mapped = mmap(NULL, sizeof(worker_progress), PROT_READ | PROT_WRITE, MAP_SHARED, 3, 0);
  close(3);
  if (mapped == MAP_FAILED) return NULL;
  // One arena for all threads, so that address space is taken as memory is.
  mallopt(M_ARENA_MAX, 1);
  statistics = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // What is written to standard error ends with the memory that it leads to.
  struct rlimit shared = {sizeof(worker_progress), sizeof(worker_progress)};
  setrlimit(RLIMIT_FSIZE, &shared);
  signal(SIGXFSZ, SIG_IGN);
#ifndef IS_SANITIZED
  // A crash is told by its signal and needs no report.
  const int crashes[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGSYS, SIGTRAP};
  for (size_t i = 0; i < sizeof(crashes) / sizeof(crashes[0]); i++) signal(crashes[i], SIG_DFL);
#endif
  return mapped;
}

int worker_answer(const void *bytes, size_t count) {
  const char *rest = bytes;
  while (count > 0) {
    ssize_t sent = send(0, rest, count, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return 0;
    rest += sent;
    count -= (size_t)sent;
  }
  return 1;
}

// What was received and not yet taken: a host sends several messages at once.
static char received[65536];
static size_t received_start, received_end;

// Waits until something is received; 0 when the host is gone.
static int receive_more(void) {
  ssize_t count = worker_receive(0, received, sizeof(received));
  while (count < 0 && (errno == EAGAIN || errno == EINTR)) {
    count = recv(0, received, sizeof(received), 0);
  }
  if (count <= 0) return 0;
  received_start = 0;
  received_end = (size_t)count;
  return 1;
}

int worker_listen(void *bytes, size_t count) {
  char *rest = bytes;
  while (count > 0) {
    if (received_start == received_end && !receive_more()) return 0;
    size_t part = received_end - received_start;
    if (part > count) part = count;
    memcpy(rest, received + received_start, part);
    received_start += part;
    rest += part;
    count -= part;
  }
  return 1;
}

// The numbers of pages in /proc/self/statm: address space first, then what is resident.
static uint64_t pages(int position) {
  char text[64];
  ssize_t count = pread(statistics, text, sizeof(text) - 1, 0);
  if (count <= 0) return 0;
  text[count] = 0;
  char *rest = text;
  uint64_t number = strtoull(rest, &rest, 10);
  for (int i = 0; i < position; i++) number = strtoull(rest, &rest, 10);
  return number * (uint64_t)sysconf(_SC_PAGESIZE);
}

#ifdef IS_SANITIZED
// A sanitizer reserves more address space than any limit; what is resident is watched instead.
static uint64_t resident_limit = UINT64_MAX;
#endif

static void *await_host(void *unused) {
  // Reading is the other thread's; this one is told only of the end.
  struct pollfd host = {.fd = 0, .events = 0};
#ifdef IS_SANITIZED
  while (poll(&host, 1, 10) <= 0) {
    if (pages(1) > __atomic_load_n(&resident_limit, __ATOMIC_ACQUIRE)) worker_end_exhausted();
  }
#else
  while (poll(&host, 1, -1) < 0 && errno == EINTR) continue;
#endif
  _exit(0);
}

void worker_end_with_host(void) {
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes) != 0) return;
  pthread_attr_setstacksize(&attributes, 128 * 1024);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_create(&thread, &attributes, await_host, NULL);
  pthread_attr_destroy(&attributes);
}

#define ALLOW(call)                                                \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1),           \
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

// A call whose first argument names a process: only this one. Both ways out are answers, so that the
// number of the call need not be loaded again.
#define ALLOW_FOR(call, process)                                                             \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 6),                                     \
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),            \
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)(process), 0, 3),                        \
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0]) + 4),        \
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1),                                          \
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),                                          \
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

int worker_seal(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 0;
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#if defined(ARCHITECTURE) && !defined(IS_SANITIZED)
  // No file, network or process can be opened, and no program started: what is not named is refused.
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      ALLOW(read),
      ALLOW(write),
      ALLOW(recvfrom),
      ALLOW(sendto),
      ALLOW(close),
      ALLOW(lseek),
      ALLOW(pread64),
      ALLOW(ppoll),
#ifdef SYS_poll
      ALLOW(poll),
#endif
      ALLOW(mmap),
      ALLOW(munmap),
      ALLOW(mremap),
      ALLOW(mprotect),
      ALLOW(madvise),
      ALLOW(brk),
      ALLOW(futex),
      // What a thread needs to begin.
      ALLOW(set_robust_list),
#ifdef SYS_rseq
      ALLOW(rseq),
#endif
      ALLOW(sched_yield),
      ALLOW(getrandom),
      ALLOW(clock_gettime),
      ALLOW(clock_nanosleep),
      ALLOW(gettimeofday),
#ifdef SYS_time
      ALLOW(time),
#endif
      // No process but this one can be ended or limited.
      ALLOW_FOR(prlimit64, 0),
      ALLOW_FOR(tgkill, getpid()),
      ALLOW(rt_sigaction),
      ALLOW(rt_sigprocmask),
      ALLOW(rt_sigreturn),
      ALLOW(restart_syscall),
      ALLOW(getpid),
      ALLOW(gettid),
      ALLOW(exit),
      ALLOW(exit_group),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
  };
  struct sock_fprog program = {sizeof(filter) / sizeof(filter[0]), filter};
  const int flags = SECCOMP_FILTER_FLAG_TSYNC | SECCOMP_FILTER_FLAG_SPEC_ALLOW;
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program) == 0;
#else
  return 0;
#endif
}

uint64_t worker_address_space(void) { return pages(0); }

void worker_limit_address_space(uint64_t bytes) {
#ifdef IS_SANITIZED
  uint64_t used = pages(0);
  uint64_t more = bytes > used ? bytes - used : 0;
  __atomic_store_n(&resident_limit, pages(1) + more, __ATOMIC_RELEASE);
#else
  struct rlimit limit = {bytes, RLIM_INFINITY};
  setrlimit(RLIMIT_AS, &limit);
#endif
}

void worker_trim_memory(void) { malloc_trim(0); }

#else

worker_progress *worker_enter(void) { return NULL; }
int worker_answer(const void *bytes, size_t count) { return 0; }
int worker_listen(void *bytes, size_t count) { return 0; }
void worker_end_exhausted(void) { _Exit(1); }
void worker_end_with_host(void) {}
int worker_seal(void) { return 0; }
uint64_t worker_address_space(void) { return 0; }
void worker_limit_address_space(uint64_t bytes) {}
void worker_trim_memory(void) {}

#endif
