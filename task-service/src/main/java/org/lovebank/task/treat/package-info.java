/** Treats 关爱餐: so many portions a period that a partner gives to a group, and the community that issues them. Knows no person. */
@NullMarked
package org.lovebank.task.treat;

import org.jspecify.annotations.NullMarked;
