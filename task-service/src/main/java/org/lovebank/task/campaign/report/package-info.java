/** What a campaign came to (专项行动报告), counted from orders, activities, aid and goods that name it. Changes nothing. */
@NullMarked
package org.lovebank.task.campaign.report;

import org.jspecify.annotations.NullMarked;
