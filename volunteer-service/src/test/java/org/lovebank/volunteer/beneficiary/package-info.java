/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.beneficiary;

import org.jspecify.annotations.NullMarked;
