// The floor: reads each article, runs cmark over its text, writes the HTML. No links, no pages around it,
// no checks: what any generator that parses with cmark pays at least. One thread a core.
//
//   floor CONTENT OUTPUT
#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **paths;
static size_t count;
static size_t prefix;
static const char *output;
static atomic_size_t next_path;

static void fail(const char *path) {
  perror(path);
  exit(2);
}

static void make_folders(char *path) {
  for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdir(path, 0755) != 0 && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

static char *read_file(const char *path, size_t *size) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  char *bytes = malloc((size_t)status.st_size + 1);
  if (read(file, bytes, (size_t)status.st_size) != status.st_size) fail(path);
  close(file);
  bytes[status.st_size] = 0;
  *size = (size_t)status.st_size;
  return bytes;
}

static void write_file(const char *path, const char *bytes, size_t size) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0 || write(file, bytes, size) != (ssize_t)size) fail(path);
  close(file);
}

static void render(const char *path) {
  size_t size;
  char *bytes = read_file(path, &size);
  const char *end = strncmp(bytes, "---\n", 4) == 0 ? strstr(bytes + 4, "\n---\n") : NULL;
  const char *text = end ? end + 5 : bytes;
  char *html = cmark_markdown_to_html(text, size - (size_t)(text - bytes), CMARK_OPT_DEFAULT);
  char target[4096];
  int length = snprintf(target, sizeof target, "%s/%s", output, path + prefix);
  snprintf(target + length - 3, sizeof target - (size_t)length + 3, "/index.html");
  make_folders(target);
  write_file(target, html, strlen(html));
  free(html);
  free(bytes);
}

static void *work(void *unused) {
  for (size_t index; (index = atomic_fetch_add(&next_path, 1)) < count;) render(paths[index]);
  return unused;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: floor CONTENT OUTPUT\n");
    return 64;
  }
  output = argv[2];
  prefix = strlen(argv[1]) + 1;
  FTS *tree = fts_open((char *[]){argv[1], NULL}, FTS_PHYSICAL | FTS_NOSTAT, NULL);
  for (FTSENT *entry; tree && (entry = fts_read(tree));) {
    size_t length = strlen(entry->fts_path);
    if (length < 3 || strcmp(entry->fts_path + length - 3, ".md") != 0) continue;
    paths = realloc(paths, (count + 1) * sizeof *paths);
    paths[count++] = strdup(entry->fts_path);
  }
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  pthread_t threads[256];
  if (cores > 256) cores = 256;
  for (long core = 1; core < cores; core++) pthread_create(&threads[core], NULL, work, NULL);
  work(NULL);
  for (long core = 1; core < cores; core++) pthread_join(threads[core], NULL);
  return 0;
}
