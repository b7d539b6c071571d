@NullMarked
package org.lovebank.bench.load;

import org.jspecify.annotations.NullMarked;
