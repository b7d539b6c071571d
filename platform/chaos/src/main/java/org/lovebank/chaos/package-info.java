/** A street that breaks while people live on it. */
@NullMarked
package org.lovebank.chaos;

import org.jspecify.annotations.NullMarked;
