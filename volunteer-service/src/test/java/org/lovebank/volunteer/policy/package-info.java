/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.policy;

import org.jspecify.annotations.NullMarked;
