/* Stands between a program and the disk (LD_PRELOAD): counts its file calls, makes one of them fail, writes a log.

   Only calls about paths below FAULT_UNDER count. FAULT_COUNT is a file that grows by one byte a call, so that
   all processes of a run count together. At call FAULT_AT the error FAULT_KIND happens ("kill": the process dies before
   the call is made), and FAULT_FIRED is made. FAULT_LOG, where given, has a line for every call, made before it:
   "open PATH" (to write), "read PATH" (to read), "write PATH", "sync PATH NUMBER", "rename OLD NEW", "link OLD NEW", "unlink PATH", "mkdir PATH",
   "rmdir PATH", split by tabs. What a file held when it was given to the disk is kept as FAULT_KEEP/NUMBER. The kind
   "power" ends every process of the group at once. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONGEST 4096
#define REAL(name, type) static type real_##name; if (!real_##name) real_##name = (type)dlsym(RTLD_NEXT, #name)

typedef int (*open_type)(const char *, int, ...);
typedef int (*openat_type)(int, const char *, int, ...);
typedef ssize_t (*write_type)(int, const void *, size_t);
typedef int (*fd_type)(int);
typedef int (*path_type)(const char *);
typedef int (*two_type)(const char *, const char *);
typedef int (*mode_type)(const char *, mode_t);
typedef int (*at_type)(int, const char *, int);
typedef int (*at_mode_type)(int, const char *, mode_t);
typedef int (*at_two_type)(int, const char *, int, const char *);
typedef int (*linkat_type)(int, const char *, int, const char *, int);

static int raw_open(const char *path, int flags) {
    REAL(open, open_type);
    return real_open(path, flags, 0600);
}

static void say(const char *file, const char *text, size_t length) {
    REAL(write, write_type);
    int fd = raw_open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC);
    if (fd >= 0) { if (real_write(fd, text, length) < 0) {} close(fd); }
}

/* A copy of a file as it is now; nothing for a folder. */
static void keep(const char *path, const char *number) {
    const char *folder = getenv("FAULT_KEEP");
    struct stat status;
    char name[LONGEST], part[65536];
    ssize_t n;
    if (!folder || stat(path, &status) || !S_ISREG(status.st_mode)) return;
    snprintf(name, sizeof name, "%.2000s/%s", folder, number);
    int fd = raw_open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    say(name, "", 0);
    while ((n = read(fd, part, sizeof part)) > 0) say(name, part, n);
    close(fd);
}

/* The path as the whole system knows it. */
static void whole(int folder, const char *path, char *out) {
    char link[64], base[LONGEST] = "";
    if (path[0] == '/') { snprintf(out, LONGEST, "%s", path); return; }
    if (folder == AT_FDCWD) { if (!getcwd(base, sizeof base)) base[0] = 0; }
    else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t n = readlink(link, base, sizeof base - 1);
        base[n > 0 ? n : 0] = 0;
    }
    if (path[0]) snprintf(out, LONGEST, "%.2000s/%.2000s", base, path); else snprintf(out, LONGEST, "%s", base);
}

static int kind_of(const char *word) {
    return !strcmp(word, "EIO") ? EIO : !strcmp(word, "ENOSPC") ? ENOSPC : !strcmp(word, "EACCES") ? EACCES :
           !strcmp(word, "EMFILE") ? EMFILE : 0;
}

/* Called before every call; the error that shall happen instead of it, or 0. */
static int before(const char *call, const char *one, const char *two) {
    const char *under = getenv("FAULT_UNDER"), *count = getenv("FAULT_COUNT"), *at = getenv("FAULT_AT");
    const char *log = getenv("FAULT_LOG"), *kind = getenv("FAULT_KIND"), *fired = getenv("FAULT_FIRED");
    struct stat status;
    char line[3 * LONGEST];
    if (!under || !count || strncmp(one, under, strlen(under))) return 0;
    say(count, ".", 1);
    if (log && !strcmp(call, "sync") && !stat(count, &status)) {
        char number[32];
        snprintf(number, sizeof number, "%lld", (long long)status.st_size);
        keep(one, number);
        int n = snprintf(line, sizeof line, "%s\t%s\t%s\n", call, one, number);
        say(log, line, n);
    } else if (log) { int n = snprintf(line, sizeof line, "%s\t%s\t%s\n", call, one, two); say(log, line, n); }
    if (!at || stat(count, &status) || status.st_size != atoi(at)) return 0;
    if (fired) say(fired, call, strlen(call));
    if (!strcmp(kind, "power")) kill(0, SIGKILL);
    if (!strcmp(kind, "kill")) kill(getpid(), SIGKILL);
    return kind_of(kind);
}

static int told(const char *call, int folder, const char *one, int folder2, const char *two) {
    char first[LONGEST], second[LONGEST] = "";
    whole(folder, one, first);
    if (two) whole(folder2, two, second);
    return before(call, first, second);
}

static int told_fd(const char *call, int fd) {
    char path[LONGEST];
    whole(fd, "", path);
    return path[0] == '/' ? before(call, path, "") : 0;
}

#define FAIL(error, value) do { int e = (error); if (e) { errno = e; return value; } } while (0)
#define MODE(flags) mode_t mode = 0; if ((flags) & (O_CREAT | O_TMPFILE)) { va_list a; va_start(a, flags); \
    mode = va_arg(a, int); va_end(a); }
#define WRITES(flags) ((flags) & (O_WRONLY | O_RDWR | O_CREAT))
#define OPENING(flags) (WRITES(flags) ? "open" : "read")

int open(const char *path, int flags, ...) {
    REAL(open, open_type); MODE(flags)
    FAIL(told(OPENING(flags), AT_FDCWD, path, 0, 0), -1);
    return real_open(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    REAL(open64, open_type); MODE(flags)
    FAIL(told(OPENING(flags), AT_FDCWD, path, 0, 0), -1);
    return real_open64(path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
    REAL(openat, openat_type); MODE(flags)
    FAIL(told(OPENING(flags), folder, path, 0, 0), -1);
    return real_openat(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
    REAL(openat64, openat_type); MODE(flags)
    FAIL(told(OPENING(flags), folder, path, 0, 0), -1);
    return real_openat64(folder, path, flags, mode);
}
ssize_t write(int fd, const void *data, size_t length) {
    REAL(write, write_type);
    FAIL(told_fd("write", fd), -1);
    return real_write(fd, data, length);
}
int fsync(int fd) { REAL(fsync, fd_type); FAIL(told_fd("sync", fd), -1); return real_fsync(fd); }
int fdatasync(int fd) { REAL(fdatasync, fd_type); FAIL(told_fd("sync", fd), -1); return real_fdatasync(fd); }
int rename(const char *one, const char *two) {
    REAL(rename, two_type); FAIL(told("rename", AT_FDCWD, one, AT_FDCWD, two), -1); return real_rename(one, two);
}
int renameat(int folder, const char *one, int folder2, const char *two) {
    REAL(renameat, at_two_type); FAIL(told("rename", folder, one, folder2, two), -1);
    return real_renameat(folder, one, folder2, two);
}
int link(const char *one, const char *two) {
    REAL(link, two_type); FAIL(told("link", AT_FDCWD, one, AT_FDCWD, two), -1); return real_link(one, two);
}
int linkat(int folder, const char *one, int folder2, const char *two, int flags) {
    REAL(linkat, linkat_type); FAIL(told("link", folder, one, folder2, two), -1);
    return real_linkat(folder, one, folder2, two, flags);
}
int unlink(const char *path) {
    REAL(unlink, path_type); FAIL(told("unlink", AT_FDCWD, path, 0, 0), -1); return real_unlink(path);
}
int unlinkat(int folder, const char *path, int flags) {
    REAL(unlinkat, at_type);
    FAIL(told(flags & AT_REMOVEDIR ? "rmdir" : "unlink", folder, path, 0, 0), -1);
    return real_unlinkat(folder, path, flags);
}
int mkdir(const char *path, mode_t mode) {
    REAL(mkdir, mode_type); FAIL(told("mkdir", AT_FDCWD, path, 0, 0), -1); return real_mkdir(path, mode);
}
int mkdirat(int folder, const char *path, mode_t mode) {
    REAL(mkdirat, at_mode_type); FAIL(told("mkdir", folder, path, 0, 0), -1); return real_mkdirat(folder, path, mode);
}
int rmdir(const char *path) {
    REAL(rmdir, path_type); FAIL(told("rmdir", AT_FDCWD, path, 0, 0), -1); return real_rmdir(path);
}
