@NullMarked
package org.lovebank.bench.gateway;

import org.jspecify.annotations.NullMarked;
