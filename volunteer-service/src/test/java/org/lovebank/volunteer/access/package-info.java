/** Who may what, as a table. */
@NullMarked
package org.lovebank.volunteer.access;

import org.jspecify.annotations.NullMarked;
