/** The code of conduct, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.volunteer.conduct;

import org.jspecify.annotations.NullMarked;
