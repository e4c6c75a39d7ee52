// Preloaded into a program, makes one system call fail for one file, as a full or broken disk would.
//
// FAILING_CALL is the call (an open that may make the file is called 'create'), FAILING_PATH the end of the file's path, FAILING_CODE the errno.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *failing_call, *failing_path;
static int failing_code;

// The programs that the command starts run as usual.
__attribute__((constructor)) static void begin(void) {
  failing_call = getenv("FAILING_CALL");
  failing_path = getenv("FAILING_PATH");
  const char *code = getenv("FAILING_CODE");
  failing_code = code ? atoi(code) : 0;
  unsetenv("LD_PRELOAD");
}

static int fails(const char *call, const char *path) {
  if (!failing_call || !failing_path || strcmp(call, failing_call) != 0) return 0;
  size_t length = strlen(path), wanted = strlen(failing_path);
  if (length < wanted || strcmp(path + length - wanted, failing_path) != 0) return 0;
  errno = failing_code;
  return 1;
}

static int fails_at(const char *call, int descriptor) {
  if (!failing_call || strcmp(call, failing_call) != 0) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(call, path);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *name_of(int flags) { return flags & O_CREAT ? "create" : "open"; }

static mode_t mode_of(int flags, va_list arguments) {
  return flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
}

int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return fails(name_of(flags), path) ? -1 : NEXT(open)(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return fails(name_of(flags), path) ? -1 : NEXT(openat)(folder, path, flags, mode);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  return fails_at("read", descriptor) ? -1 : NEXT(read)(descriptor, bytes, count);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  return fails_at("write", descriptor) ? -1 : NEXT(write)(descriptor, bytes, count);
}

int fstat(int descriptor, struct stat *status) {
  return fails_at("fstat", descriptor) ? -1 : NEXT(fstat)(descriptor, status);
}

int access(const char *path, int mode) { return fails("access", path) ? -1 : NEXT(access)(path, mode); }

int mkdir(const char *path, mode_t mode) { return fails("mkdir", path) ? -1 : NEXT(mkdir)(path, mode); }

DIR *opendir(const char *path) { return fails("opendir", path) ? NULL : NEXT(opendir)(path); }

struct dirent *readdir(DIR *stream) {
  return fails_at("readdir", dirfd(stream)) ? NULL : NEXT(readdir)(stream);
}
