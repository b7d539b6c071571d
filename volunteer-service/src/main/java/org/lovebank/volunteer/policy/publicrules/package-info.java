/** Rules about what the public sees, as values that cannot be wrong. Knows no row. */
@NullMarked
package org.lovebank.volunteer.policy.publicrules;

import org.jspecify.annotations.NullMarked;
