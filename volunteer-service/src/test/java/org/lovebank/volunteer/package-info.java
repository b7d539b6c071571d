/** What holds for every address of the house, whatever noun stands behind it. */
@NullMarked
package org.lovebank.volunteer;

import org.jspecify.annotations.NullMarked;
