@NullMarked
package org.lovebank.matching.oracle;

import org.jspecify.annotations.NullMarked;
