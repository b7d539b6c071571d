/** The rules themselves as values that cannot be wrong. Knows no row. */
@NullMarked
package org.lovebank.volunteer.policy.rules;

import org.jspecify.annotations.NullMarked;
