@NullMarked
package org.lovebank.bench.figure;

import org.jspecify.annotations.NullMarked;
