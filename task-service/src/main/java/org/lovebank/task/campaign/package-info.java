/** Campaigns 专项行动: names under which orders and activities gather; knows neither of them. */
@NullMarked
package org.lovebank.task.campaign;

import org.jspecify.annotations.NullMarked;
