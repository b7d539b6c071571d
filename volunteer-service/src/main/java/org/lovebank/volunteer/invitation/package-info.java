/** Invitations to volunteer (邀请): nobody is enrolled, somebody is asked. Knows persons by id only. */
@NullMarked
package org.lovebank.volunteer.invitation;

import org.jspecify.annotations.NullMarked;
