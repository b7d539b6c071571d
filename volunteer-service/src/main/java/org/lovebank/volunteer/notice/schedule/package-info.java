/** Notices that come each month (定期公示): hours, stars and redemptions of a community, each month once. */
@NullMarked
package org.lovebank.volunteer.notice.schedule;

import org.jspecify.annotations.NullMarked;
