/** Goods 捐物 given to a campaign that gathers them: counted in pieces, never in minutes or points. */
@NullMarked
package org.lovebank.task.donation;

import org.jspecify.annotations.NullMarked;
