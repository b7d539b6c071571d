/** What both sides say about a service 评价: once each, for thirty days. Does not know how service is proved. */
@NullMarked
package org.lovebank.task.evaluation;

import org.jspecify.annotations.NullMarked;
