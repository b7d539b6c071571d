/** Houses that are restarted, and replaced by newer ones, while people use them. */
@NullMarked
package org.lovebank.rules.rolling;

import org.jspecify.annotations.NullMarked;
