/** Tests of this room, over HTTP and the database. */
@NullMarked
package org.lovebank.volunteer.reporting;

import org.jspecify.annotations.NullMarked;
