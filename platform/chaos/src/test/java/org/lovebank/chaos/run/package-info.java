/** The rows of docs/faults.md that need roads, disks, clocks or signals, on a street of their own. */
@NullMarked
package org.lovebank.chaos.run;

import org.jspecify.annotations.NullMarked;
