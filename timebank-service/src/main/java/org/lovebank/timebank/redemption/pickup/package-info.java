/**
 * The code for which something is handed out: made, hashed, tried. Knows no redemption but its id.
 */
@NullMarked
package org.lovebank.timebank.redemption.pickup;

import org.jspecify.annotations.NullMarked;
