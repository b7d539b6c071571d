/** Suggested teams, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.suggestion;

import org.jspecify.annotations.NullMarked;
