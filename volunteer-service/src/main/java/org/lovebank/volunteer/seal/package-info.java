/** Sealing what names a person (封存): keys, seals and blind look-ups. Knows bytes, not what they mean. */
@NullMarked
package org.lovebank.volunteer.seal;

import org.jspecify.annotations.NullMarked;
