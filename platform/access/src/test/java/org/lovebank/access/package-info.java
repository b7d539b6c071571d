/** Who is believed, and for how long: forged, stale and foreign tokens meet the verifier that every house uses. */
@NullMarked
package org.lovebank.access;

import org.jspecify.annotations.NullMarked;
