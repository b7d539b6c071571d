/** How a matter can stand and end, and why it says no. Does not know what was brought. */
@NullMarked
package org.lovebank.task.intake.fate;

import org.jspecify.annotations.NullMarked;
