/**
 * Donations 捐赠 of minutes to the public pool, by holders and for teams the only spending. The journal is their record; this
 * room reads it and keeps nothing.
 */
@NullMarked
package org.lovebank.timebank.donation;

import org.jspecify.annotations.NullMarked;
