/** Tests of this room, over HTTP and the database. */
@NullMarked
package org.lovebank.volunteer.survey;

import org.jspecify.annotations.NullMarked;
