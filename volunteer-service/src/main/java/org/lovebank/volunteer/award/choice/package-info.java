/** The choice among the nominated (评审): reviewed, posted, announced as honours. */
@NullMarked
package org.lovebank.volunteer.award.choice;

import org.jspecify.annotations.NullMarked;
