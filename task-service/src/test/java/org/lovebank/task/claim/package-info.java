/** Claims 认领: who takes a wish on. Ties a wish to an assignment; proves no service itself. */
@NullMarked
package org.lovebank.task.claim;

import org.jspecify.annotations.NullMarked;
