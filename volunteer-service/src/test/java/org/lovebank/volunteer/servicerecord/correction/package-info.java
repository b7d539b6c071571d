/** Corrections over HTTP: who asks, who decides, what the other houses hear. */
@NullMarked
package org.lovebank.volunteer.servicerecord.correction;

import org.jspecify.annotations.NullMarked;
