/** What task-service tells of a volunteer's service (服务反响): a score, an upheld complaint, an absence. Knows no words and no speaker. */
@NullMarked
package org.lovebank.volunteer.voice;

import org.jspecify.annotations.NullMarked;
