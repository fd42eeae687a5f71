// Calls of Linux that Swift's Glibc module does not show.
#ifdef __linux__
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <features.h>
#include <sys/mman.h>

/// Writes everything of the file system that holds `fd` to its disk (syncfs(2)).
int syncfs(int fd);

/// Opens a file that has no name yet, in a folder (open(2); Swift cannot read O_TMPFILE). -1 where the disk has none.
static inline int open_unnamed(const char *folder, mode_t mode) {
  return open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, mode);
}

/// Moves a mapping to `place`, over what is mapped there, in one step for whoever reads there (mremap(2), which takes a
/// varying number of arguments, as Swift cannot).
static inline void *remap(void *mapping, size_t size, void *place) {
  return mremap(mapping, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, place);
}

#ifdef __GLIBC__
/// Changes a parameter of the allocator (mallopt(3)).
int mallopt(int parameter, int value);
#define M_TRIM_THRESHOLD -1
#define M_TOP_PAD -2
#define M_MMAP_THRESHOLD -3
#endif
#endif
