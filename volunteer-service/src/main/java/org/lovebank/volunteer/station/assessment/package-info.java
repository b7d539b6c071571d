/** Assessments of stations against the six standards (六有). Knows stations; a certificate is theirs to show. */
@NullMarked
package org.lovebank.volunteer.station.assessment;

import org.jspecify.annotations.NullMarked;
