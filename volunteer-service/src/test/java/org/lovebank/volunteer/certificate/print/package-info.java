/** A certificate on paper, as its readers see it. */
@NullMarked
package org.lovebank.volunteer.certificate.print;

import org.jspecify.annotations.NullMarked;
