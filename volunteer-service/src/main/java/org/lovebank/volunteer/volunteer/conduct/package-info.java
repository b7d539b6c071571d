/** The code of conduct (行为守则): which version a volunteer accepted, and which one holds. */
@NullMarked
package org.lovebank.volunteer.volunteer.conduct;

import org.jspecify.annotations.NullMarked;
