/** Who has not served for long sleeps, and wakes by service (休眠与唤醒). */
@NullMarked
package org.lovebank.volunteer.volunteer.dormancy;

import org.jspecify.annotations.NullMarked;
