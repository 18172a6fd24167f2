/**
 * What polling remembers over restarts, on disk. The only package beside the memory that knows
 * RocksDB.
 */
@NullMarked
package org.copydesk.poll.state;

import org.jspecify.annotations.NullMarked;
