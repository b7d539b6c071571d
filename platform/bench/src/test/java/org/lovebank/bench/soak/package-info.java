@NullMarked
package org.lovebank.bench.soak;

import org.jspecify.annotations.NullMarked;
