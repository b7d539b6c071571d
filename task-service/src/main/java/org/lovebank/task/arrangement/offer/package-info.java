/** From a proposal to promises: seats are offered, answered by their volunteers, and offered again to others. */
@NullMarked
package org.lovebank.task.arrangement.offer;

import org.jspecify.annotations.NullMarked;
