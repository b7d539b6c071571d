/** Who may what, as a table. */
@NullMarked
package org.lovebank.gateway.access;

import org.jspecify.annotations.NullMarked;
