/** What was served (服务内容): kind, time, place, content, and who saw it. Knows no record. */
@NullMarked
package org.lovebank.volunteer.servicerecord.deed;

import org.jspecify.annotations.NullMarked;
