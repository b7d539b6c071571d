/** A volunteer's records in short (服务概况): for the dossier, for the person's copy, and what is still open. */
@NullMarked
package org.lovebank.volunteer.servicerecord.summary;

import org.jspecify.annotations.NullMarked;
