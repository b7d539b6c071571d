/** What residents said of a volunteer. */
@NullMarked
package org.lovebank.volunteer.voice;

import org.jspecify.annotations.NullMarked;
