/** What somebody brings 民情: from where, about what, how urgent. Does not know what becomes of it. */
@NullMarked
package org.lovebank.task.intake.matter;

import org.jspecify.annotations.NullMarked;
