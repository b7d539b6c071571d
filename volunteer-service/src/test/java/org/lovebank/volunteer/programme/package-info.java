/** Tests of this room, over HTTP and the database. */
@NullMarked
package org.lovebank.volunteer.programme;

import org.jspecify.annotations.NullMarked;
