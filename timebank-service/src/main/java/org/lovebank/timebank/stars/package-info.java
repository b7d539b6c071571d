/**
 * What the registry says of a holder's stars and honour minutes. Never counts them itself.
 */
@NullMarked
package org.lovebank.timebank.stars;

import org.jspecify.annotations.NullMarked;
