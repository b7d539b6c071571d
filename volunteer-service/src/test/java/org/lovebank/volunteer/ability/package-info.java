/** Qualifications, vettings and reminders over HTTP. */
@NullMarked
package org.lovebank.volunteer.ability;

import org.jspecify.annotations.NullMarked;
