/** Series of activities 系列活动: announced and reviewed once, repeated by a rule, made some weeks ahead, one by one changeable. */
@NullMarked
package org.lovebank.task.activity.series;

import org.jspecify.annotations.NullMarked;
