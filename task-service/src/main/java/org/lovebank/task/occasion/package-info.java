/** Occasions 节点: the days of the year that activities and visits are made for; knows neither of them. */
@NullMarked
package org.lovebank.task.occasion;

import org.jspecify.annotations.NullMarked;
