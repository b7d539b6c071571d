/** Tests of this room, over HTTP and the database. */
@NullMarked
package org.lovebank.volunteer.grid;

import org.jspecify.annotations.NullMarked;
