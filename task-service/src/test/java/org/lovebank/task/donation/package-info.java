/** Goods given to campaigns, tried over HTTP. */
@NullMarked
package org.lovebank.task.donation;

import org.jspecify.annotations.NullMarked;
