/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.report;

import org.jspecify.annotations.NullMarked;
