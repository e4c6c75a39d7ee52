#ifndef CEXCHANGE_EXCHANGE_H
#define CEXCHANGE_EXCHANGE_H

/// Exchanges two paths, each relative to its folder, in one system call (`renameat2` with
/// `RENAME_EXCHANGE`). Returns 0, or the `errno` of the failure.
int exchange_paths(int folder, const char *one, int other_folder, const char *other);

/// Writes all pending changes of the file system that holds `descriptor` to its disk (`syncfs`).
/// Returns 0, or the `errno` of the failure.
int sync_file_system(int descriptor);

#endif
