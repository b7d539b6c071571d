/** The roads of a street that can be made bad: from every copy of a house to all that it needs. */
@NullMarked
package org.lovebank.chaos.network;

import org.jspecify.annotations.NullMarked;
