/** Matters that come in: brought, followed, settled, never lost. */
@NullMarked
package org.lovebank.task.intake;

import org.jspecify.annotations.NullMarked;
