/** Invitations, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.invitation;

import org.jspecify.annotations.NullMarked;
