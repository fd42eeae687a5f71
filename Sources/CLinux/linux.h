// Calls of Linux that Swift's Glibc module does not show. Declarations only; there is no code here.
#ifdef __linux__
#include <features.h>

/// Writes everything of the file system that holds `fd` to its disk (syncfs(2)).
int syncfs(int fd);

#ifdef __GLIBC__
/// Changes a parameter of the allocator (mallopt(3)).
int mallopt(int parameter, int value);
#define M_TRIM_THRESHOLD -1
#define M_TOP_PAD -2
#define M_MMAP_THRESHOLD -3
#endif
#endif
