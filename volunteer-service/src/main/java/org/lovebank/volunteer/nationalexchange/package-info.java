/** Exchange with the national volunteer system (全国志愿服务信息系统对接): what is told there, what it answered, what does not agree. */
@NullMarked
package org.lovebank.volunteer.nationalexchange;

import org.jspecify.annotations.NullMarked;
