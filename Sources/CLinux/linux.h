// Calls of Linux that Swift's Glibc module does not show. Declarations only; there is no code here.
#ifdef __linux__
/// Writes everything of the file system that holds `fd` to its disk (syncfs(2)).
int syncfs(int fd);
#endif
