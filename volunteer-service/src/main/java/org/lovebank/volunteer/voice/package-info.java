/** What residents said of a volunteer (评价与投诉), told by task-service: figures and codes. Knows no words and no speaker. */
@NullMarked
package org.lovebank.volunteer.voice;

import org.jspecify.annotations.NullMarked;
