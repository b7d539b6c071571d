/** Help agreements 帮扶协议: their life and their wordings. Knows no order and no visit; those rooms look in here. */
@NullMarked
package org.lovebank.task.agreement;

import org.jspecify.annotations.NullMarked;
