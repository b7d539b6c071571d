/** What stands on an order: what is asked, where and when, for whom, on which conditions. Values without a life of their own. */
@NullMarked
package org.lovebank.task.order.form;

import org.jspecify.annotations.NullMarked;
