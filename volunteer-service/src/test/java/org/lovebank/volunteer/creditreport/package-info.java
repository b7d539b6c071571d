/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.creditreport;

import org.jspecify.annotations.NullMarked;
