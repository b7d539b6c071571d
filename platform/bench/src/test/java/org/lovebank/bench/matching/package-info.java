@NullMarked
package org.lovebank.bench.matching;

import org.jspecify.annotations.NullMarked;
