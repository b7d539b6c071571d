/** Hours at an activity 活动时长: who came and went, confirmed person by person by somebody else. Claims service; the registry decides that it counts. */
@NullMarked
package org.lovebank.task.activity.hours;

import org.jspecify.annotations.NullMarked;
