@NullMarked
package org.lovebank.volunteer.notice.schedule;

import org.jspecify.annotations.NullMarked;
