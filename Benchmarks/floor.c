// floor CONTENT OUTPUT THREADS BYTES
//
// What no generator can leave out: reads each .md file below CONTENT, lets cmark make HTML of what follows its front
// matter, and writes that with BYTES of page round it to the same path below OUTPUT, as .html. Nothing is parsed, listed
// or linked.   cc -O2 floor.c -o floor -lcmark -lpthread
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *content, *output;
static char **paths; // relative, without .md
static size_t count, capacity;
static char *frame;
static size_t frame_length;
static atomic_size_t next_path;

static void fail(const char *path) {
  perror(path);
  exit(2);
}

static void *checked(void *memory) {
  if (!memory) fail("memory");
  return memory;
}

static void list(const char *folder) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", output, folder);
  if (mkdir(path, 0777) && errno != EEXIST) fail(path);
  snprintf(path, sizeof path, "%s/%s", content, folder);
  DIR *directory = opendir(path);
  if (!directory) fail(path);
  for (struct dirent *entry; (entry = readdir(directory));) {
    if (entry->d_name[0] == '.') continue;
    char name[PATH_MAX];
    int length = snprintf(name, sizeof name, "%s%s%s", folder, *folder ? "/" : "", entry->d_name);
    if (entry->d_type == DT_DIR) {
      list(name);
    } else if (length > 3 && !strcmp(name + length - 3, ".md")) {
      name[length - 3] = 0;
      if (count == capacity) paths = checked(realloc(paths, (capacity = capacity ? 2 * capacity : 1024) * sizeof *paths));
      paths[count++] = checked(strdup(name));
    }
  }
  closedir(directory);
}

static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) fail(path);
  char *text = checked(malloc((size_t)status.st_size + 1));
  ssize_t got = read(file, text, (size_t)status.st_size);
  if (got < 0) fail(path);
  close(file);
  text[*length = (size_t)got] = 0;
  return text;
}

static void write_file(const char *path, const char *html, size_t length) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0) fail(path);
  char *page = checked(malloc(frame_length + length));
  memcpy(page, frame, frame_length);
  memcpy(page + frame_length, html, length);
  if (write(file, page, frame_length + length) != (ssize_t)(frame_length + length)) fail(path);
  close(file);
  free(page);
}

static void make_page(const char *name) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s.md", content, name);
  size_t length;
  char *text = read_file(path, &length), *body = text;
  if (!strncmp(text, "---\n", 4)) {
    char *end = strstr(text + 4, "\n---\n");
    if (end) body = end + 5;
  }
  char *html = checked(cmark_markdown_to_html(body, length - (size_t)(body - text), CMARK_OPT_DEFAULT));
  snprintf(path, sizeof path, "%s/%s.html", output, name);
  write_file(path, html, strlen(html));
  free(html);
  free(text);
}

static void *work(void *unused) {
  enum { chunk = 64 };
  for (size_t start; (start = atomic_fetch_add(&next_path, chunk)) < count;)
    for (size_t i = start; i < start + chunk && i < count; i++) make_page(paths[i]);
  return unused;
}

int main(int argc, char **argv) {
  if (argc != 5) return 64;
  content = argv[1];
  output = argv[2];
  int threads = atoi(argv[3]);
  frame = checked(calloc(frame_length = (size_t)atol(argv[4]), 1));
  memset(frame, ' ', frame_length);
  list("");
  pthread_t others[64];
  int started = 0;
  while (started < threads - 1 && started < 64 && !pthread_create(&others[started], NULL, work, NULL)) started++;
  work(NULL);
  while (started) pthread_join(others[--started], NULL);
}
