/** The wording of an agreement: its four fixed items, its schedule, its ten sections, and what makes writing necessary. */
@NullMarked
package org.lovebank.task.agreement.text;

import org.jspecify.annotations.NullMarked;
