/** Tests of this room, over HTTP and the database. */
@NullMarked
package org.lovebank.volunteer.community;

import org.jspecify.annotations.NullMarked;
