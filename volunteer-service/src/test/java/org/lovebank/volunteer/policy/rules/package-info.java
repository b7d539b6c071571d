/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.policy.rules;

import org.jspecify.annotations.NullMarked;
