/** Who may what, as a table. */
@NullMarked
package org.lovebank.timebank.access;

import org.jspecify.annotations.NullMarked;
