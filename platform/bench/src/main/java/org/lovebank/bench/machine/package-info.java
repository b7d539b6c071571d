/** What processes cost the processor, from the kernel's own books. Knows no load. */
@NullMarked
package org.lovebank.bench.machine;

import org.jspecify.annotations.NullMarked;
