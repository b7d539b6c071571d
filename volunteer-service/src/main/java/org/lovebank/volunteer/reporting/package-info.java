/** Reporting to the community (双报到) by organisations and members, and feedback to employers by consent only. */
@NullMarked
package org.lovebank.volunteer.reporting;

import org.jspecify.annotations.NullMarked;
