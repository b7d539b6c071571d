/** Tells whoever looks on how far an arrangement is, while it is computed by this replica or another one. Changes nothing. */
@NullMarked
package org.lovebank.task.arrangement.listen;

import org.jspecify.annotations.NullMarked;
