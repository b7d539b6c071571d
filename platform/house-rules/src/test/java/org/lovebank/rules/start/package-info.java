/** Houses that must not start, and say why. */
@NullMarked
package org.lovebank.rules.start;

import org.jspecify.annotations.NullMarked;
