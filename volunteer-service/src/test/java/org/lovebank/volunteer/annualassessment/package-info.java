/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.annualassessment;

import org.jspecify.annotations.NullMarked;
