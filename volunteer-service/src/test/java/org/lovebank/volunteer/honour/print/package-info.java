/** An honour on paper, as its readers see it. */
@NullMarked
package org.lovebank.volunteer.honour.print;

import org.jspecify.annotations.NullMarked;
