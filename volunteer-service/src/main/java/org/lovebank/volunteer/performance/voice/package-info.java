/** What task-service told of a volunteer's service (服务反响): a score, an upheld case, an absence; without words and without who spoke. */
@NullMarked
package org.lovebank.volunteer.performance.voice;

import org.jspecify.annotations.NullMarked;
