/** Copies and erasure, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.protection;

import org.jspecify.annotations.NullMarked;
